-- The warehouse's orders are known again by its own ids, too: their numbers may be changed or written otherwise there.
create index order_link_warehouse_order on order_link (store, warehouse_order_id);
