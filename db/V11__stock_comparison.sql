-- What a run of stock-reconciliation has read of both sides, and what it makes of it. Quantities and codes only; a run's
-- rows go when it ends.

create table stock_unit (
    run_id            bigint  not null references run (id) on delete cascade,
    product_id        bigint  not null,
    variation_id      bigint  not null,
    key               text    not null,
    label             text    not null,
    code              text    not null,
    code_key          text    not null,
    tracked           boolean not null,
    quantity          numeric,
    reserved          numeric,
    -- why the shop's record says nothing that could be used
    trouble           text,
    article_system_id int,
    -- whether we have made its article, or found it
    linked            boolean not null default false,
    primary key (run_id, product_id, variation_id)
);

create index stock_unit_code on stock_unit (run_id, code_key);
create index stock_unit_article on stock_unit (run_id, article_system_id);

create table stock_article (
    run_id            bigint  not null references run (id) on delete cascade,
    article_system_id int     not null,
    number            text    not null,
    number_key        text    not null,
    stocked           boolean not null,
    on_hand           numeric,
    sellable          numeric,
    -- what all warehouses together can sell, where only some of them count
    total             numeric,
    primary key (run_id, article_system_id)
);

create index stock_article_number on stock_article (run_id, number_key);

-- Units of the shop's open orders, by whether the warehouse has taken them off what it calls sellable.
create table stock_ordered (
    run_id       bigint  not null references run (id) on delete cascade,
    order_id     bigint  not null,
    product_id   bigint  not null,
    variation_id bigint  not null,
    sent         numeric not null,
    unsent       numeric not null,
    primary key (run_id, order_id, product_id, variation_id)
);

create index stock_ordered_unit on stock_ordered (run_id, product_id, variation_id);

create table stock_verdict (
    run_id    bigint  not null references run (id) on delete cascade,
    seq       bigint  generated always as identity,
    -- of a unit of the shop; null for an article that is in the warehouse alone
    product_id   bigint,
    variation_id bigint,
    key       text    not null,
    label     text    not null,
    code      text    not null,
    -- unchanged, differs, skipped, attention; push: it differs, and is to be pushed; outside: not asked for
    verdict   text    not null check (verdict in ('unchanged', 'differs', 'skipped', 'attention', 'push', 'outside')),
    reason    text,
    detail    text,
    target    numeric,
    -- what the target rests on
    quantity  numeric,
    reserved  numeric,
    figure    numeric,
    ordered   numeric,
    -- whether nothing would be left to sell
    zeroed    boolean not null default false,
    linked    boolean not null default false,
    primary key (run_id, seq)
);

create index stock_verdict_key on stock_verdict (run_id, key);
