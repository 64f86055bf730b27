package dev.stockbridge.stock;

import dev.stockbridge.run.record.Run;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plans that were made, so that just what a person has looked at is pushed. */
@Component
class StockPlans {

    private final JdbcTemplate jdbc;

    StockPlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the plan would push, or would have but for a guard rail. */
    void save(Run run, long execution) {
        jdbc.update("""
                insert into stock_plan (execution_id, key, label, target, quantity, reserved, figure, ordered)
                select ?, key, label, target, quantity, reserved, figure, ordered
                from stock_verdict where run_id = ? and verdict in ('differs', 'push')
                """, execution, run.id());
    }

    /** Why the plan of this execution cannot be applied to the store; empty when it can. */
    Optional<String> obstacle(String store, long execution, boolean force) {
        var plans = jdbc.queryForList("""
                select r.store, r.kind, e.exit_code from run_execution e join run r on r.id = e.run_id
                where e.execution_id = ? and r.job = 'stock-reconciliation'
                """, execution);
        if (plans.isEmpty() || !"plan".equals(plans.get(0).get("kind"))) {
            return Optional.of("Execution " + execution + " is no plan of stock-reconciliation. Make one with --plan.");
        }
        var plan = plans.get(0);
        if (!store.equals(plan.get("store"))) {
            return Optional.of("Execution " + execution + " is a plan for store " + plan.get("store") + ".");
        }
        if (Integer.valueOf(30).equals(plan.get("exit_code"))) {
            return force
                    ? Optional.empty()
                    : Optional.of("The plan of execution " + execution
                            + " ran into a guard rail. Look at its report; --force applies it all the same.");
        }
        return Integer.valueOf(0).equals(plan.get("exit_code"))
                        || Integer.valueOf(10).equals(plan.get("exit_code"))
                ? Optional.empty()
                : Optional.of("The plan of execution " + execution + " did not come to its end. Make a new one.");
    }

    /** Looks at nothing but the plan's items, and of them none whose quantities are not what the plan rests on. */
    void confine(Run run, long execution) {
        jdbc.update("""
                update stock_verdict v set verdict = 'outside' where v.run_id = ? and (v.product_id is null or not exists (
                    select 1 from stock_plan p where p.execution_id = ? and p.key = v.key))
                """, run.id(), execution);
        jdbc.update("""
                update stock_verdict v set verdict = 'skipped', reason = 'basis-moved', detail = 'planned: ' || p.target
                    || ' for ' || coalesce(p.quantity::text, 'nothing said') || '; now: ' || v.detail
                from stock_plan p
                where v.run_id = ? and v.verdict = 'differs' and p.execution_id = ? and p.key = v.key
                    and (p.target, p.figure, p.ordered) is distinct from (v.target, v.figure, v.ordered)
                """, run.id(), execution);
        jdbc.update("""
                update stock_verdict v set verdict = 'skipped', reason = 'basis-moved', detail =
                    'the shop had ' || coalesce(p.quantity::text, 'nothing said') || ', '
                    || coalesce(p.reserved::text, 'nothing said') || ' of it reserved; now: ' || v.detail
                from stock_plan p
                where v.run_id = ? and v.verdict = 'differs' and p.execution_id = ? and p.key = v.key
                    and (p.quantity, p.reserved) is distinct from (v.quantity, v.reserved)
                """, run.id(), execution);
        jdbc.update("""
                insert into stock_verdict (run_id, key, label, code, verdict, reason, detail)
                select ?, p.key, p.label, '', 'skipped', 'basis-moved', 'it is no longer in the shop'
                from stock_plan p
                where p.execution_id = ? and not exists (
                    select 1 from stock_verdict v where v.run_id = ? and v.key = p.key)
                """, run.id(), execution, run.id());
    }
}
