-- The key of the keyed hashes by which a link remembers what was last sent. Made once, by the first run.

create table fingerprint_key (
    only_row boolean primary key default true check (only_row),
    key      bytea not null
);
