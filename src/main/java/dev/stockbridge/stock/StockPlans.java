package dev.stockbridge.stock;

import dev.stockbridge.outcome.Reason;
import dev.stockbridge.run.record.Run;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored plans, so that a run pushes exactly what a person has looked at. */
@Component
class StockPlans {

    private static final String MOVED = "update stock_verdict v set verdict = 'skipped', reason = :moved, detail = ";

    private static final String PLANNED = """
             from stock_plan p
            where v.run_id = :run and v.verdict = 'differs' and p.execution_id = :plan and p.key = v.key and\s""";

    private final JdbcClient jdbc;

    StockPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what the plan would push, even where a guard rail keeps it from being pushed. */
    void save(Run run, long execution) {
        jdbc.sql("""
                insert into stock_plan (execution_id, key, label, target, quantity, reserved, figure, ordered)
                select :execution, key, label, target, quantity, reserved, figure, ordered
                from stock_verdict where run_id = :run and verdict in ('differs', 'push')
                """).param("execution", execution).param("run", run.id()).update();
    }

    /** Why the plan of this execution cannot be applied to the store; empty if it can. */
    Optional<String> validate(String store, long execution, boolean force) {
        var plans = jdbc.sql("""
                select r.store, r.kind, e.exit_code from run_execution e join run r on r.id = e.run_id
                where e.execution_id = :execution and r.job = 'stock-reconciliation'
                """).param("execution", execution).query().listOfRows();
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

    /** Limits the comparison to the plan's items, and skips those whose quantities have changed since the plan. */
    void confine(Run run, long plan) {
        update("""
                update stock_verdict v set verdict = 'outside'
                where v.run_id = :run and (v.product_id is null or not exists (
                    select 1 from stock_plan p where p.execution_id = :plan and p.key = v.key))
                """, run, plan);
        update(
                MOVED + """
                'planned: ' || p.target || ' for ' || coalesce(p.quantity::text, 'nothing said') || '; now: ' || v.detail
                """ + PLANNED
                        + "(p.target, p.figure, p.ordered) is distinct from (v.target, v.figure, v.ordered)",
                run,
                plan);
        update(MOVED + """
                'the shop had ' || coalesce(p.quantity::text, 'nothing said') || ', '
                    || coalesce(p.reserved::text, 'nothing said') || ' of it reserved; now: ' || v.detail
                """ + PLANNED + "(p.quantity, p.reserved) is distinct from (v.quantity, v.reserved)", run, plan);
        update("""
                insert into stock_verdict (run_id, key, label, code, verdict, reason, detail)
                select :run, p.key, p.label, '', 'skipped', :moved, 'it is no longer in the shop'
                from stock_plan p
                where p.execution_id = :plan and not exists (
                    select 1 from stock_verdict v where v.run_id = :run and v.key = p.key)
                """, run, plan);
    }

    private void update(String sql, Run run, long plan) {
        jdbc.sql(sql)
                .params(Map.of("run", run.id(), "plan", plan, "moved", Reason.BASIS_MOVED.code()))
                .update();
    }
}
