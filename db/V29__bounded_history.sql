-- What a run reads of the records does not grow with the runs of other stores.

-- The latest runs of one job and store.
create index run_of_store on run (job, store, id);

-- The executions that have not ended.
create index run_execution_open on run_execution (run_id) where finished_at is null;

-- Job parameters of a type that Stockbridge does not write. There are none, unless somebody else writes to the table.
create index batch_job_execution_params_foreign on batch_job_execution_params (job_execution_id)
    where parameter_type <> 'java.lang.String';

-- When a task was last done that is done once a day.
create table daily_task (
    name    text primary key,
    done_on date not null
);
