-- What a plan of stock-reconciliation would push, and what each quantity rests on: --apply-plan pushes just that.

create table stock_plan (
    execution_id bigint  not null references run_execution (execution_id) on delete cascade,
    key          text    not null,
    label        text    not null,
    target       numeric not null,
    quantity     numeric,
    reserved     numeric,
    figure       numeric not null,
    ordered      numeric not null,
    primary key (execution_id, key)
);
