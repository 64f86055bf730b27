-- Ties a sellable unit to its article. variation_id is 0 for a product without variations.

create table article_link (
    store             text        not null,
    product_id        bigint      not null,
    variation_id      bigint      not null,
    article_number    text        not null,
    -- the number without case and surrounding blanks: two numbers that differ in these alone are one
    number_key        text        not null,
    article_system_id int         not null,
    fingerprint       bytea       not null,
    languages         text[]      not null,
    -- when the shop was read for what was last sent, by the shop's clock: an older reading never overwrites a newer one
    read_at           timestamptz not null,
    missed_scans      int         not null default 0,
    gone_reported     boolean     not null default false,
    deactivated       boolean     not null default false,
    primary key (store, product_id, variation_id),
    -- deferred, so that units may pass numbers on to each other within one transaction
    constraint article_link_number unique (store, number_key) deferrable initially deferred
);

create index article_link_article on article_link (store, article_system_id);
