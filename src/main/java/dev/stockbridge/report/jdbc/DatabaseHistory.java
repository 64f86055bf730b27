package dev.stockbridge.report.jdbc;

import dev.stockbridge.report.Counts;
import dev.stockbridge.report.JobStanding;
import dev.stockbridge.report.PastRun;
import dev.stockbridge.report.RunReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads many executions with their counts in two statements. */
final class DatabaseHistory {

    private static final String HEAD = """
            select e.*, r.job, r.store, r.name, r.kind, r.window_from, r.window_to,
                   case when r.kind <> 'whole' then r.kind
                        when r.options::jsonb ->> 'full' = 'true' then 'full'
                        else 'whole' end as asked
            """;

    private static final String OF_JOBS = HEAD + """
            from (select execution.*, row_number() over (
                             partition by asked.job, asked.store order by execution_id desc) as place
                  from unnest(?::text[], ?::text[]) asked (job, store)
                  cross join lateral (
                      select id from run where job = asked.job and store = asked.store order by id desc limit ?) latest
                  join run_execution execution on execution.run_id = latest.id) e
            join run r on r.id = e.run_id
            where e.place <= ?
            order by e.execution_id desc
            """;

    /** Goes from one job to the next through the index, and never over all runs. */
    private static final String JOBS = """
            with recursive known as (
                (select job from run order by job limit 1)
                union all
                select next.job from known cross join lateral (
                    select job from run where job > known.job order by job limit 1) next)
            select job from known
            """;

    private static final String OF_ALL = HEAD + """
            from (select * from run_execution order by execution_id desc limit ?) e join run r on r.id = e.run_id
            order by e.execution_id desc
            """;

    /** The run of the execution is added, since it may be older than the latest ones. */
    private static final String OF_STORE = HEAD + """
            from ((select id from run where job = ? and store = ? order by id desc limit ?)
                  union
                  select run_id from run_execution where execution_id = ?) latest
            join run r on r.id = latest.id
            join run_execution e on e.run_id = r.id
            order by e.execution_id desc
            """;

    /** A restart counts what the executions before it did, too. */
    private static final String COUNTS = """
            select asked.execution_id, c.name, sum(c.n) as n
            from run_execution asked
            join run_execution earlier on earlier.run_id = asked.run_id and earlier.execution_id <= asked.execution_id
            join outcome_count c on c.execution_id = earlier.execution_id
            where asked.execution_id = any(?)
            group by asked.execution_id, c.name
            """;

    private final JdbcTemplate jdbc;

    DatabaseHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest executions of each of the jobs, {@code each} of them at most, the newest first. */
    List<PastRun> ofJobs(List<JobStanding> jobs, int each) {
        return ofPairs(jobs.stream().map(JobStanding::job), jobs.stream().map(JobStanding::store), each);
    }

    /** The latest executions of each job of these stores, {@code each} of them at most, the newest first. */
    List<PastRun> ofStores(List<String> stores, int each) {
        List<String> jobs = jdbc.queryForList(JOBS, String.class);
        return ofPairs(
                stores.stream().flatMap(store -> jobs.stream()),
                stores.stream().flatMap(store -> jobs.stream().map(job -> store)),
                each);
    }

    private List<PastRun> ofPairs(Stream<String> jobs, Stream<String> stores, int each) {
        return read(OF_JOBS, jobs.toArray(String[]::new), stores.toArray(String[]::new), each, each);
    }

    /** The latest executions of all jobs, the newest first. */
    List<PastRun> ofAll(int most) {
        return read(OF_ALL, most);
    }

    /** The execution of the report and those of the latest runs of its job and store, the newest first. */
    List<PastRun> ofStore(RunReport report, int runs) {
        return read(OF_STORE, report.job(), report.store(), runs, report.execution());
    }

    private List<PastRun> read(String sql, @Nullable Object... arguments) {
        ReportRow head = new ReportRow();
        List<PastRun> heads =
                jdbc.query(sql, (row, n) -> new PastRun(head.mapRow(row, n), row.getString("asked")), arguments);
        Map<Long, Map<String, Long>> counts = counts(heads);
        return heads.stream()
                .map(past -> new PastRun(
                        past.report()
                                .filled(
                                        Counts.of(counts.getOrDefault(past.execution(), Map.of())),
                                        Map.of(),
                                        List.of()),
                        past.kind()))
                .toList();
    }

    private Map<Long, Map<String, Long>> counts(List<PastRun> heads) {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        jdbc.query(
                COUNTS,
                row -> {
                    counts.computeIfAbsent(row.getLong("execution_id"), none -> new HashMap<>())
                            .put(row.getString("name"), row.getLong("n"));
                },
                new Object[] {heads.stream().map(PastRun::execution).toArray(Long[]::new)});
        return counts;
    }
}
