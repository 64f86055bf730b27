-- What a run of article-sync has seen in the shop: every unit's code, and the content of those that changed.
-- Product data only; a run's rows go when it ends.

create table article_survey (
    run_id       bigint      not null references run (id) on delete cascade,
    product_id   bigint      not null,
    variation_id bigint      not null,
    key          text        not null,
    label        text        not null,
    code_key     text,
    verdict      text        not null,
    detail       text,
    content      text,
    fingerprint  bytea,
    languages    text[],
    read_at      timestamptz not null,
    rank         int         not null default 0,
    primary key (run_id, product_id, variation_id)
);

create index article_survey_code on article_survey (run_id, code_key);
create index article_survey_work on article_survey (run_id, rank, product_id, variation_id) where verdict in ('send', 'gone');
