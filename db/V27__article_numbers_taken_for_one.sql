-- Numbers that the warehouse takes for the number of another unit's article, as its answers to writes have shown.

create table article_merged_number (
    store             text not null,
    number_key        text not null,
    -- the article that was written instead of a new one, and the key of the number that its unit had then
    article_system_id int  not null,
    owner_key         text not null,
    primary key (store, number_key)
);

-- Whether something that nobody can see was left out of the unit's texts.
alter table article_survey add column cleaned boolean not null default false;
