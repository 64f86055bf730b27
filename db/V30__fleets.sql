-- One launch over many stores.
create table fleet (
    id           bigint generated always as identity primary key,
    jobs         text        not null,   -- in their order, with commas between them
    name         text        not null,   -- the name of the run of each store
    part         text        not null default '',  -- of the stores, such as 0/4; each part is a launch of its own
    selection    text        not null,   -- which stores were asked for: all, group:<name>, stores:<ids>
    options      text        not null,
    state        text        not null default 'running' check (state in ('running', 'stopping', 'ended')),
    begin_until  timestamptz,            -- no run of a store is begun after this
    created_at   timestamptz not null default now(),
    started_at   timestamptz not null default now(),  -- of the last launch
    ended_at     timestamptz,
    exit_code    integer,
    remark       text,
    unique (jobs, name, part)
);

-- One job of one store in it. The register of runs holds what became of the run; this holds what became of the attempt,
-- because a store that is locked, refused or not configured leaves no execution.
create table fleet_store (
    fleet_id      bigint      not null references fleet on delete cascade,
    store         text        not null,
    job           text        not null,
    position      integer     not null,  -- of the job in the fleet's order
    unit          text        not null,  -- the goods owner, whose stores are worked on one after the other
    place         integer     not null,  -- of the store among those of its unit
    state         text        not null default 'new' check (state in ('new', 'running', 'waiting', 'ended')),
    code          integer,               -- null for a job that was left out
    execution_id  bigint,
    remark        text,
    worker        text,
    attempts      integer     not null default 0,
    waiting_since timestamptz,
    due_at        timestamptz,
    started_at    timestamptz,
    ended_at      timestamptz,
    reported      boolean     not null default false,
    primary key (fleet_id, store, job)
);

create index fleet_store_open on fleet_store (fleet_id, unit) where state <> 'ended';
create index fleet_store_unreported on fleet_store (fleet_id) where state = 'ended' and not reported;
create index fleet_created on fleet (created_at);
