-- What a person must look at. An item has one open row per store and job; it closes when the item goes through.

create table attention (
    id          bigint generated always as identity primary key,
    store       text        not null,
    job         text        not null,
    key         text        not null,
    label       text        not null,
    reason      text        not null,
    detail      text,
    first_seen  timestamptz not null,
    last_seen   timestamptz not null,
    occurrences int         not null default 1,
    closed_at   timestamptz,
    closed_by   text check (closed_by in ('item', 'person')),
    -- the run in which the item went through
    settled_in  bigint
);

create unique index attention_open on attention (store, job, key) where closed_at is null;
create index attention_closed on attention (closed_at) where closed_at is not null;
create index attention_settled on attention (settled_in) where settled_in is not null;
