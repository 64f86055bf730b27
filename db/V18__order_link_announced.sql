-- When an order was announced last. What was asked of the warehouse may arrive long after its answer was given up, so an
-- announcement of which nothing shows is forgotten only when it has become too old for that.
alter table order_link add column announced_at timestamptz not null default now();
