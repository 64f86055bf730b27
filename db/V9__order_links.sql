-- Ties an order of the shop to its order in the warehouse. The row is written before the first call that might make one.

create table order_link (
    store              text        not null,
    order_id           bigint      not null,
    order_number       text        not null,
    warehouse_order_id int,
    -- sending: it may or may not have arrived; open; cancelled; delivered
    state              text        not null check (state in ('sending', 'open', 'cancelled', 'delivered')),
    fingerprint        bytea,
    shipments          int         not null default 0,
    -- the shop's own time stamp of what was last sent: an older reading never overwrites a newer one
    shop_updated_at    timestamptz,
    seen_by_run        bigint,
    primary key (store, order_id),
    unique (store, order_number)
);

create index order_link_open on order_link (store, order_id) where state in ('sending', 'open');

-- Orders that wait for their payment and are looked at again by every run.
create table order_held (
    store    text        not null,
    order_id bigint      not null,
    since    timestamptz not null default now(),
    primary key (store, order_id)
);
