-- How long the calls of an execution took: until they were answered, and held back between two attempts.

alter table call_count
    add column answering_ms bigint not null default 0,
    add column waiting_ms   bigint not null default 0;
