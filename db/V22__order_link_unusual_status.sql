-- At which status of the warehouse that is none of the usual ones an order was found, and since when.
alter table order_link add column unusual_status int;
alter table order_link add column unusual_since timestamptz;
create index order_link_unusual on order_link (store, order_id) where unusual_since is not null;
