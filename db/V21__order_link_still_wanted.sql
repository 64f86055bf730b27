-- What the shop still wanted, in pieces by article number, when the warehouse could no longer be told that it wants less.
-- It tells later whether more was shipped than that. Null where the warehouse knows of everything.
alter table order_link add column still_wanted jsonb;
