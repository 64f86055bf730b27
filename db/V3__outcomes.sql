-- What became of each item, and how many there were. Written in the transaction that secures the items.

create table outcome_count (
    execution_id bigint not null references run_execution (execution_id) on delete cascade,
    name         text   not null,
    n            bigint not null,
    primary key (execution_id, name)
);

create table outcome_item (
    execution_id bigint not null references run_execution (execution_id) on delete cascade,
    seq          bigint generated always as identity,
    key          text   not null,
    label        text   not null,
    action       text   not null,
    reason       text,
    detail       text,
    primary key (execution_id, seq)
);

create table call_count (
    execution_id bigint not null references run_execution (execution_id) on delete cascade,
    system       text   not null,
    method       text   not null,
    n            bigint not null,
    primary key (execution_id, system, method)
);
