package dev.stockbridge.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.field.Api;
import dev.stockbridge.field.FieldRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Holds field rules against the table of the handbook and against the table of facts that they are made from. */
public final class FieldTable {

    private static final String HEAD =
            "| Field | Member | From the shop | Rule | At most |\n| --- | --- | --- | --- | --- |\n";

    private FieldTable() {}

    /** The handbook has exactly these rules below the heading; the failure shows the table as it must be. */
    public static void isInHandbook(String heading, List<? extends FieldRule<?, ?>> rules) {
        var table = new StringBuilder(HEAD);
        rules.forEach(rule -> table.append("| ")
                .append(String.join(
                        " | ",
                        rule.name(),
                        "`" + rule.member() + "`" + carrier(rule),
                        rule.source(),
                        rule.rule(),
                        limit(rule)))
                .append(" |\n"));
        var shown = Handbook.HERE.page("fields.md").section(heading).lines().filter(line -> line.startsWith("|"));
        assertThat(shown).containsExactlyElementsOf(table.toString().lines().toList());
    }

    /** The rules have exactly the members, sources and limits of a file of {@code src/test/resources/fields}. */
    public static void areTheFacts(String file, List<? extends FieldRule<?, ?>> rules) {
        try (Stream<String> facts = Files.lines(Path.of("src/test/resources/fields", file))) {
            assertThat(rules.stream()
                            .map(rule -> String.join(" | ", rule.member(), rule.source(), limit(rule))
                                    .strip()))
                    .containsExactlyInAnyOrderElementsOf(
                            facts.map(String::strip).toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String carrier(FieldRule<?, ?> rule) {
        return rule.carriers().size() == Api.values().length
                ? ""
                : " (" + rule.carriers().iterator().next() + ")";
    }

    private static String limit(FieldRule<?, ?> rule) {
        return rule.limit() == null ? "" : Integer.toString(rule.limit().mostCharacters());
    }
}
