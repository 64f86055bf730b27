package dev.stockbridge.ops;

import dev.stockbridge.run.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that {@code check} saw, in the order in which it looked. The first thing that is wrong decides. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(Finding finding) {
        all.add(finding);
    }

    void addAll(List<Finding> findings) {
        all.addAll(findings);
    }

    ExitCode code() {
        return firstWrong().map(Finding::code).orElse(ExitCode.COMPLETED);
    }

    /** The verdict, then a line for each finding. */
    List<String> lines() {
        Table table = new Table("", "store", "what", "");
        all.forEach(finding -> table.add(finding.state(), finding.store(), finding.subject(), finding.text()));
        return Stream.concat(Stream.of(verdict()), table.lines().stream().skip(1))
                .toList();
    }

    private String verdict() {
        long warnings = all.stream()
                .filter(finding -> finding.state() == Finding.State.WARNING)
                .count();
        return firstWrong()
                .map(wrong -> (wrong.store() == null ? "" : "Store " + wrong.store() + ", ") + wrong.subject() + ": "
                        + wrong.text())
                .orElse(warnings == 0 ? "All is in order." : "All is in order, but for " + warnings + " to look at.");
    }

    private Optional<Finding> firstWrong() {
        return all.stream()
                .filter(finding -> finding.state() == Finding.State.WRONG)
                .findFirst();
    }
}
