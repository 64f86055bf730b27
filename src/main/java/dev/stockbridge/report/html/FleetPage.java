package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.fleet.FleetReport;
import dev.stockbridge.report.fleet.FleetRow;
import dev.stockbridge.report.fleet.FleetRowOrder;
import dev.stockbridge.report.fleet.StoreResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the page of a launch over many stores shows.
 *
 * @param up the way from the page to the folder of all reports, such as {@code ../../../}
 * @param lines those that need a person most, the worst first, as many as there is room for
 */
public record FleetPage(FleetReport report, String up, List<FleetLine> lines, PageFrame frame) {

    /** With style and script a page stays below 1 MB. */
    private static final int ROOM = 960_000;

    /**
     * The page of a launch.
     *
     * @param up the way from the page to the folder of all reports
     * @param exists whether a page is in the folder of reports, by its path below that
     */
    public static FleetPage of(FleetReport report, String up, Predicate<String> exists, String version) {
        String title = report.jobsAsWord() + " · " + report.selection()
                + (report.part().isEmpty() ? "" : " " + report.part()) + " · "
                + CodeWord.ofLaunch(report.exitCode()).word() + " · " + Format.minute(report.startedAt());
        return new FleetPage(report, up, lines(report, up, exists), PageFrame.ofList(title, version));
    }

    private static List<FleetLine> lines(FleetReport report, String up, Predicate<String> exists) {
        List<FleetLine> lines = new ArrayList<>();
        int size = 0;
        for (FleetRow row :
                report.rows().stream().sorted(FleetRowOrder.WORST_FIRST).toList()) {
            String page = row.store() + "/" + row.job() + "/" + row.execution() + "/report.html";
            FleetLine line = new FleetLine(row, row.execution() != null && exists.test(page) ? up + page : null);
            size += line.size();
            if (size > ROOM) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    CodeWord state() {
        return CodeWord.ofLaunch(report.exitCode());
    }

    String took() {
        return report.startedAt() == null || report.finishedAt() == null
                ? "–"
                : Format.duration(Duration.between(report.startedAt(), report.finishedAt()));
    }

    /** What a person should know first. */
    String outcome() {
        int all = report.stores().size();
        if (report.exitCode() == null) {
            return "The launch is still under way.";
        }
        String complete = report.complete() == all
                ? all == 1 ? "The store is complete." : "All " + Format.number(all) + " stores are complete."
                : Format.number(report.complete()) + " of " + Format.counted(all, "store", "stores")
                        + (report.complete() == 1 ? " is complete." : " are complete.");
        long attention = report.count(StoreResult.ATTENTION);
        return attention == 0
                ? complete
                : complete + " " + Format.number(attention) + (attention == 1 ? " has" : " have")
                        + " items that need a person.";
    }

    /** What becomes of the stores that are not complete. */
    List<String> next() {
        List<String> next = new ArrayList<>();
        long person = report.count(StoreResult.PERSON);
        if (person > 0) {
            next.add(Format.counted(person, "store needs", "stores need")
                    + " a person first: correct the cause, then run "
                    + (person == 1 ? "it" : "each of them") + " alone with --run " + report.run()
                    + ", or all with --again.");
        }
        long again = report.count(StoreResult.AGAIN);
        if (again > 0 && report.exitCode() != null) {
            next.add("The same command with --run " + report.run() + " takes up "
                    + Format.counted(again, "store", "stores") + " again and leaves the complete ones alone.");
        }
        return next;
    }

    List<CountTile> counts() {
        return List.of(
                new CountTile("stores", report.stores().size(), "plain", ""),
                new CountTile("complete", report.complete(), "plain", ""),
                tile("with items for a person", StoreResult.ATTENTION),
                tile("to be run again", StoreResult.AGAIN),
                tile("for a person first", StoreResult.PERSON));
    }

    private CountTile tile(String name, StoreResult result) {
        long number = report.count(result);
        return new CountTile(name, number, number > 0 ? "care" : "plain", "");
    }

    /** The codes of the rows with how many have them, in the order of the rows. */
    Map<String, Long> codes() {
        Map<String, Long> codes = new LinkedHashMap<>();
        lines.forEach(line -> codes.merge(line.code(), 1L, Long::sum));
        return codes;
    }

    /** The groups of the stores, in alphabetical order. */
    List<String> groups() {
        return lines.stream()
                .map(FleetLine::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether some row is marked for its duration. */
    boolean slow() {
        return lines.stream().anyMatch(FleetLine::slow);
    }
}
