-- How many calls in a row the shop left unanswered for an order that is to be completed.

alter table delivery add column unanswered integer not null default 0;

update delivery set unanswered = 1 where state = 'attempted';
