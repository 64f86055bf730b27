package dev.stockbridge.fleet.record;

import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of launches over many stores. */
@Component
public class Fleets {

    private final JdbcClient jdbc;

    public Fleets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Fleet> find(FleetRequest request, String name) {
        return jdbc.sql("select * from fleet where jobs = :jobs and name = :name and part = :part")
                .param("jobs", Fleet.word(request.jobs()))
                .param("name", name)
                .param("part", request.part())
                .query((row, n) -> fleet(row))
                .optional();
    }

    public Optional<Fleet> find(long id) {
        return jdbc.sql("select * from fleet where id = :id")
                .param("id", id)
                .query((row, n) -> fleet(row))
                .optional();
    }

    /** The name of the last launch of this kind that did not complete, unless a newer one of this kind followed it. */
    public Optional<String> lastUnfinished(FleetRequest request) {
        return jdbc.sql("""
                        select case when exit_code is null or exit_code not in (0, 10) then name end from fleet
                        where jobs = :jobs and part = :part and selection = :selection and options = :options
                        order by id desc limit 1
                        """)
                .param("jobs", Fleet.word(request.jobs()))
                .param("part", request.part())
                .param("selection", request.selection())
                .param("options", request.options().toJson())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(name -> name);
    }

    /** Registers a launch, or opens the one of this name again. */
    public Fleet open(FleetRequest request, String name, @Nullable Instant beginUntil) {
        return jdbc.sql("""
                        insert into fleet (jobs, name, part, selection, options, begin_until)
                        values (:jobs, :name, :part, :selection, :options, :beginUntil)
                        on conflict (jobs, name, part) do update set
                            state = 'running', selection = excluded.selection, begin_until = excluded.begin_until,
                            started_at = now(), ended_at = null, exit_code = null, remark = null
                        returning *
                        """)
                .param("jobs", Fleet.word(request.jobs()))
                .param("name", name)
                .param("part", request.part())
                .param("selection", request.selection())
                .param("options", request.options().toJson())
                .param("beginUntil", beginUntil == null ? null : beginUntil.atOffset(ZoneOffset.UTC))
                .query((row, n) -> fleet(row))
                .single();
    }

    /** Asks the launches that are under way and contain this job to begin no further store. */
    public List<Long> requestStop(String job) {
        return jdbc.sql("""
                        update fleet set state = 'stopping'
                        where state <> 'ended' and :job = any(string_to_array(jobs, ',')) returning id
                        """).param("job", job).query(Long.class).list();
    }

    public void stopping(long id) {
        jdbc.sql("update fleet set state = 'stopping' where id = :id and state = 'running'")
                .param("id", id)
                .update();
    }

    /** Removes the launches that were registered before this instant and are not under way. */
    public void removeBefore(Instant end) {
        jdbc.sql("delete from fleet where created_at < :end and state = 'ended'")
                .param("end", end.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void end(long id, ExitCode code, @Nullable String remark) {
        jdbc.sql(
                        "update fleet set state = 'ended', ended_at = now(), exit_code = :code, remark = :remark where id = :id")
                .param("code", code.code())
                .param("remark", remark)
                .param("id", id)
                .update();
    }

    private static Fleet fleet(ResultSet row) throws SQLException {
        var until = row.getObject("begin_until", OffsetDateTime.class);
        RunOptions options = RunOptions.of(row.getString("options"));
        return new Fleet(
                row.getLong("id"),
                Arrays.asList(row.getString("jobs").split(",")),
                row.getString("name"),
                row.getString("selection"),
                options,
                Fleet.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                until == null ? null : until.toInstant());
    }
}
