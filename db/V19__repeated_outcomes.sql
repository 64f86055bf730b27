-- An item counts once in a run, by what was said of it last: an execution may take back what one before it said.

alter table outcome_item
    add column superseded_in bigint,
    -- not an item of the store, though its key may read like one's
    add column foreign_thing boolean not null default false;

create index outcome_item_key on outcome_item (execution_id, key);

-- What is open, and what a person has dismissed and has not gone through since.
create index attention_standing on attention (store, job, key) where settled_in is null;
