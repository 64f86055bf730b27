package dev.stockbridge.report.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.CallTime;
import dev.stockbridge.report.Counts;
import dev.stockbridge.report.ReportFixture;
import dev.stockbridge.report.RunReport;
import dev.stockbridge.report.Showcase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a node exporter reads: the text format of Prometheus, each series once and each family together. */
class MetricsTest {

    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]+)(\\{(?:[a-z]+=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\",?)+}) -?\\d+(?:\\.\\d+)?");

    private final String text =
            Metrics.of(ReportFixture.ended("COMPLETED", 10, null), ReportFixture.BACKGROUND.calls());

    @Test
    void isTheTextFormat() {
        assertThat(text).endsWith("\n").doesNotContain("\n\n", "\r");
        assertThat(text.lines())
                .allMatch(line -> line.matches("# (HELP|TYPE) stockbridge_run_[a-z_]+ .+")
                        || SAMPLE.matcher(line).matches());
    }

    @Test
    void describesEachFamilyOnceAndBeforeItsSamples() {
        List<String> families = text.lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .toList();
        assertThat(families).doesNotHaveDuplicates().hasSize(8);
        for (String family : families) {
            String block = text.substring(text.indexOf("# HELP " + family + " "));
            assertThat(block.lines().skip(1).findFirst()).contains("# TYPE " + family + " gauge");
            assertThat(block.lines().skip(2).takeWhile(line -> !line.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith(family + "{"));
        }
    }

    @Test
    void givesEachSeriesOnce() {
        List<String> series = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();

        assertThat(series).doesNotHaveDuplicates().hasSize(4 + 10 + 3 * 2);
    }

    @Test
    void saysWhatTheReportSays() {
        assertThat(text)
                .contains("stockbridge_run_exit_code{store=\"demo\",job=\"order-sync\",mode=\"apply\"} 10\n")
                .contains("stockbridge_run_duration_seconds{store=\"demo\",job=\"order-sync\",mode=\"apply\"} 9.750\n")
                .contains("stockbridge_run_started_timestamp_seconds{store=\"demo\",job=\"order-sync\",mode=\"apply\"}"
                        + " 1795399200.120\n")
                .contains("mode=\"apply\",count=\"created\"} 20\n")
                .contains("stockbridge_run_calls{store=\"demo\",job=\"order-sync\",mode=\"apply\",system=\"ongoing\","
                        + "method=\"PUT\"} 22\n")
                .contains("stockbridge_run_waiting_seconds{store=\"demo\",job=\"order-sync\",mode=\"apply\","
                        + "system=\"ongoing\",method=\"PUT\"} 2.000\n");
    }

    @Test
    void tellsOfEveryRunWithTheSameWords() {
        String other = Metrics.of(Showcase.stockPlan(), Showcase.calls(false));

        assertThat(comments(other))
                .as("node exporters refuse families that disagree")
                .isEqualTo(comments(text));
    }

    @Test
    void leavesOutWhatIsNotKnownYet() {
        String bare = Metrics.of(running(), List.of());

        assertThat(bare).doesNotContain("exit_code", "finished", "duration", "calls", "null");
        assertThat(bare).contains("stockbridge_run_started_timestamp_seconds{");
    }

    @Test
    void escapesWhatWouldEndALabel() {
        CallTime odd = new CallTime("a\"b\\c\nd", "GET", 1, Duration.ZERO, Duration.ZERO);

        assertThat(Metrics.of(ReportFixture.ended("COMPLETED", 0, null), List.of(odd)))
                .contains("system=\"a\\\"b\\\\c\\nd\",method=\"GET\"} 1\n");
    }

    private static RunReport running() {
        RunReport ended = ReportFixture.ended("STARTED", 0, null);
        return new RunReport(
                ended.schema(),
                ended.job(),
                ended.store(),
                ended.run(),
                ended.execution(),
                null,
                ended.mode(),
                ended.status(),
                null,
                ended.startedAt(),
                null,
                null,
                Counts.NONE,
                Map.of(),
                List.of(),
                null,
                List.of());
    }

    private static String comments(String metrics) {
        return metrics.lines().filter(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
    }
}
