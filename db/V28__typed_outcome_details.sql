-- Facts that code reads are columns of their own; the detail is for a person only.

alter table outcome_item
    -- what the shop has, what it should have, and how that is calculated
    add column shop_quantity numeric,
    add column target_quantity numeric,
    add column arithmetic text;

update outcome_item o
set shop_quantity = d.part[1]::numeric, target_quantity = d.part[2]::numeric, arithmetic = coalesce(d.part[3], '')
from (
    select execution_id, seq,
        regexp_match(detail, '^shop (-?\d+(?:\.\d+)?), should be (-?\d+(?:\.\d+)?)(?::\s*(.*))?$') as part
    from outcome_item where action in ('differs', 'pushed')) d
where d.execution_id = o.execution_id and d.seq = o.seq and d.part is not null;

alter table stock_verdict add column arithmetic text;

update stock_verdict set arithmetic = substring(detail from '^shop -?[0-9.]+, should be -?[0-9.]+: (.*)$')
where verdict in ('differs', 'push');

-- The HTTP status with which the other system answered to the item's write.
alter table attention add column failure_status int;

update attention set failure_status = substring(detail from 'answered (404|500)')::int
where detail ~ 'answered (404|500)';
