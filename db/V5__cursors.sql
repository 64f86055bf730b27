-- How far a feed has been read, by the clock of the system that is read.

create table feed_cursor (
    store    text        not null,
    feed     text        not null,
    position timestamptz not null,
    moved_at timestamptz not null default now(),
    primary key (store, feed)
);
