package dev.stockbridge.cli.check;

import dev.stockbridge.cli.text.Table;
import dev.stockbridge.cli.text.WrappedText;
import dev.stockbridge.report.OneLine;
import dev.stockbridge.run.record.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that {@code check} saw, in the order in which it looked. The first thing that is wrong decides. */
public final class Findings {

    /** As wide as the longest state, and a gap. */
    private static final int STATE = 11;

    private final List<Finding> all = new ArrayList<>();

    public void add(Finding finding) {
        all.add(finding);
    }

    public void addAll(List<Finding> findings) {
        all.addAll(findings);
    }

    public ExitCode code() {
        return with(Finding.State.WRONG).findFirst().map(Finding::code).orElse(ExitCode.COMPLETED);
    }

    /** The verdict, then each finding: a line for each where there is room, else lines that go on below their text. */
    public List<String> lines(int width) {
        Table table = new Table("", "store", "what", "");
        all.forEach(finding -> table.add(finding.state(), finding.store(), finding.subject(), finding.text()));
        Stream<String> each = table.fits(width)
                ? table.lines().stream().skip(1)
                : all.stream().flatMap(finding -> narrow(finding, width));
        return Stream.concat(WrappedText.lines(verdict(), width).stream(), each).toList();
    }

    private static Stream<String> narrow(Finding finding, int width) {
        List<String> text = WrappedText.lines(sentence(finding), Math.max(1, width - STATE));
        return IntStream.range(0, text.size())
                .mapToObj(line -> ("%-" + STATE + "s").formatted(line == 0 ? finding.state() : "") + text.get(line));
    }

    private String verdict() {
        long warnings = with(Finding.State.WARNING).count();
        return with(Finding.State.WRONG)
                .findFirst()
                .map(Findings::sentence)
                .or(() -> with(Finding.State.WARNING)
                        .findFirst()
                        .map(first -> "All is in order, but for " + warnings + " to look at. " + sentence(first)))
                .orElse("All is in order.");
    }

    private Stream<Finding> with(Finding.State state) {
        return all.stream().filter(finding -> finding.state() == state);
    }

    private static String sentence(Finding finding) {
        return OneLine.of((finding.store() == null ? "" : "Store " + finding.store() + ", ") + finding.subject() + ": "
                + finding.text());
    }
}
