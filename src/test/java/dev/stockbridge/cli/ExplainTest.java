package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.inspect.Explanation;
import dev.stockbridge.inspect.Explanation.Fact;
import dev.stockbridge.inspect.Explanation.Field;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
        commands.application.explanations = List.of(new Explanation(
                "Order 1042",
                List.of(new Fact("shop", "OPEN")),
                List.of(
                        new Field("customer price", "24.90", "total", "24.9", "24.90", true),
                        new Field("city", "Turku", "shipping address", "Turku", "Salo", true),
                        new Field("line price", "10", "unit price × quantity", "20", null, false))));
    }

    @Test
    void showsFactsAndFieldsAndMarksWhatDiffers() {
        assertThat(commands.execute("explain", "order", "1042", "--store", "demo"))
                .isZero();

        assertThat(commands.application.calls).contains("explain order demo 1042");
        assertThat(commands.out.toString().lines())
                .containsExactly(
                        "Order 1042",
                        "shop  OPEN",
                        "",
                        "         field           shop   rule                   to send  warehouse",
                        "         customer price  24.90  total                  24.9     24.90",
                        "differs  city            Turku  shipping address       Turku    Salo",
                        "         line price      10     unit price × quantity  20       -",
                        "");
    }

    @Test
    void givesEachFieldLinesOfItsOwnWhereTheTerminalIsNarrow() {
        commands.variables.put("COLUMNS", "40");

        commands.execute("explain", "order", "1042", "--store", "demo");

        assertThat(commands.out.toString().lines())
                .containsExactly(
                        "Order 1042",
                        "shop  OPEN",
                        "",
                        "         customer price",
                        "           shop 24.90 | to send 24.9 |",
                        "           warehouse 24.90",
                        "           rule: total",
                        "differs  city",
                        "           shop Turku | to send Turku |",
                        "           warehouse Salo",
                        "           rule: shipping address",
                        "         line price",
                        "           shop 10 | to send 20 |",
                        "           warehouse -",
                        "           rule: unit price × quantity",
                        "");
    }

    @Test
    void endsWith2WhereNobodyKnowsTheItem() {
        commands.application.explanations = List.of();

        assertThat(commands.execute("explain", "article", "CUP", "--store", "demo"))
                .isEqualTo(2);
        assertThat(commands.err.toString()).isEqualToIgnoringNewLines("There is no article 'CUP' in store demo.");
        assertThat(commands.execute("explain", "article", "CUP", "--store", "nobody"))
                .isEqualTo(2);
        assertThat(commands.execute("explain")).isEqualTo(2);
        assertThat(commands.err.toString()).contains("Name what to explain: article, order.");
    }

    @Test
    void tellsASystemInTheWayByItsCode() {
        commands.starter = (settings, connections) -> {
            throw new SystemFault(SystemFault.Kind.REFUSED, "ongoing", 401, false, "ongoing answered 401");
        };
        assertThat(commands.execute("explain", "order", "1", "--store", "demo")).isEqualTo(50);

        commands.starter = (settings, connections) -> {
            throw new SystemFault(SystemFault.Kind.LIMITING, "ongoing", 429, false, "ongoing answered 429");
        };
        assertThat(commands.execute("explain", "order", "1", "--store", "demo")).isEqualTo(20);
        assertThat(commands.err.toString()).contains("ongoing answered 401.", "ongoing answered 429.");
    }
}
