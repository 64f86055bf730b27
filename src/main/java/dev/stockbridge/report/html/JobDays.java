package dev.stockbridge.report.html;

import dev.stockbridge.report.JobStanding;
import dev.stockbridge.report.RunState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The stores of one job by the day on which it began for them last.
 *
 * @param days one cell for each day, the oldest first
 * @param earlier those for which it has not begun on any of these days
 */
record JobDays(String job, List<Cell> days, Cell earlier) {

    /** How many stores there are, how many of them did not succeed, and how many have items that need a person. */
    record Cell(long stores, long failed, long person) {

        private static Cell of(List<JobStanding> standings, Predicate<Instant> when) {
            List<JobStanding> here = standings.stream()
                    .filter(standing -> when.test(standing.started() == null ? Instant.EPOCH : standing.started()))
                    .toList();
            return new Cell(
                    here.size(),
                    here.stream().filter(JobDays::failed).count(),
                    here.stream().filter(JobDays::needsAPerson).count());
        }

        String tone() {
            return failed > 0 ? "bad" : person > 0 ? "care" : "good";
        }
    }

    /** One for each job, in the order in which jobs depend on each other. */
    static List<JobDays> of(List<JobStanding> standings, List<Instant> days) {
        Map<String, List<JobStanding>> byJob =
                standings.stream().collect(Collectors.groupingBy(JobStanding::job, TreeMap::new, Collectors.toList()));
        List<JobDays> jobs = new ArrayList<>();
        byJob.forEach((job, all) -> jobs.add(new JobDays(
                job,
                days.stream()
                        .map(day -> Cell.of(all, start -> JobLine.isOn(day, start)))
                        .toList(),
                Cell.of(all, start -> start.isBefore(days.get(0))))));
        jobs.sort(
                Comparator.comparing((JobDays line) -> JobWords.of(line.job())).thenComparing(JobDays::job));
        return jobs;
    }

    static boolean failed(JobStanding standing) {
        return standing.state().tone().equals("bad");
    }

    static boolean needsAPerson(JobStanding standing) {
        return standing.state() == RunState.PERSON;
    }
}
