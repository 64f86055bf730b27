-- A run is what a scheduler names: one job for one store. It is carried out by one execution or, restarted, by several.

create table run (
    id            bigint generated always as identity primary key,
    job           text        not null,
    store         text        not null,
    name          text        not null,
    options       text        not null,
    -- plan, partial or whole: a new run supersedes unfinished older ones of its own kind
    kind          text        not null check (kind in ('plan', 'partial', 'whole')),
    state         text        not null check (state in ('unfinished', 'completed', 'superseded')),
    superseded_by text,
    window_from   timestamptz,
    window_to     timestamptz,
    created_at    timestamptz not null default now(),
    unique (job, store, name)
);

create index run_unfinished on run (job, store) where state = 'unfinished';

create table run_execution (
    execution_id      bigint primary key,
    run_id            bigint      not null references run (id) on delete cascade,
    restart_of        bigint,
    status            text        not null,
    exit_code         int,
    remark            text,
    started_at        timestamptz not null,
    finished_at       timestamptz,
    stop_requested_at timestamptz
);

create index run_execution_run on run_execution (run_id);
create index run_execution_started on run_execution (started_at);

create table run_note (
    run_id bigint not null references run (id) on delete cascade,
    note   text   not null,
    primary key (run_id, note)
);
