-- Which shop and goods owner a store's links, fingerprints and cursors are true of. Noted by its first run that is no plan.

create table store_binding (
    store       text        primary key,
    shop        text        not null,
    goods_owner text        not null,
    bound_at    timestamptz not null default now()
);
