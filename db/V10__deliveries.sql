-- What became of each delivery. A row is written before the call that completes an order in the shop, since that call
-- may charge a card and mail a customer and must not be made twice.

create table delivery (
    store        text        not null,
    order_id     bigint      not null,
    order_number text        not null,
    -- waiting: shipped, and no tracking code yet; attempted: the call was made or was about to be; done
    state        text        not null check (state in ('waiting', 'attempted', 'done')),
    seen_at      timestamptz not null,
    attempted_at timestamptz,
    tracked      boolean     not null default false,
    primary key (store, order_id)
);

create index delivery_unfinished on delivery (store, order_id) where state <> 'done';
