package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.inspect.Disagreement;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

class AuditTest {

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
        commands.application.disagreements = List.of(
                new Disagreement("article", "12-3", "CUP", "differs", "articleName"),
                new Disagreement("order", "1042", "1042", "cancelled-in-shop", "the warehouse has it at status 400"));
    }

    @Test
    void endsWith0WhereBothSidesAgree() {
        commands.application.disagreements = List.of();

        assertThat(commands.execute("audit", "--store", "demo")).isZero();
        assertThat(commands.out.toString().lines())
                .containsExactly("Compared in store demo: 3 orders.", "Both sides agree.");
    }

    @Test
    void endsWith10AndALineForEachDisagreement() {
        assertThat(commands.execute("audit", "--store", "demo")).isEqualTo(10);
        assertThat(commands.out.toString().lines())
                .containsExactly(
                        "article  differs                 12-3  CUP  articleName",
                        "order    cancelled-in-shop       1042  the warehouse has it at status 400",
                        "Compared in store demo: 3 orders.",
                        "Disagree: article differs: 1",
                        "Disagree: order cancelled-in-shop: 1");
    }

    @Test
    void goesOnBelowTheItemWhereTheTerminalIsNarrow() {
        commands.variables.put("COLUMNS", "60");
        commands.application.disagreements = List.of(new Disagreement(
                "stock", "3998", "SAU-03998", "quantity-differs", "shop 12, should be 0: sellable 0 - buffer 0"));

        commands.execute("audit", "--store", "demo");

        assertThat(commands.out.toString().lines())
                .startsWith(
                        "stock    quantity-differs        3998 SAU-03998 shop 12,",
                        "                                 should be 0: sellable 0 -",
                        "                                 buffer 0");
    }

    @Test
    void printsOneJsonDocument() throws Exception {
        assertThat(commands.execute("audit", "--store", "demo", "--json")).isEqualTo(10);
        JSONAssert.assertEquals("""
                [{"kind": "article", "key": "12-3", "label": "CUP", "what": "differs", "detail": "articleName"},
                 {"kind": "order", "key": "1042", "label": "1042", "what": "cancelled-in-shop",
                  "detail": "the warehouse has it at status 400"}]
                """, commands.out.toString(), JSONCompareMode.STRICT);

        commands.application.disagreements = List.of();
        commands.out.getBuffer().setLength(0);
        assertThat(commands.execute("audit", "--store", "demo", "--json")).isZero();
        assertThat(commands.out.toString()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void keepsWordsOutThatSchedulersTakeForTrouble() {
        commands.application.disagreements =
                List.of(new Disagreement("article", "12", "FAIL-SAFE", "differs", "articleName"));

        assertThat(commands.execute("audit", "--store", "demo")).isEqualTo(10);
        assertThat(commands.out.toString().toLowerCase(Locale.ROOT)).doesNotContain("fail");
        assertThat(commands.out.toString()).contains("12  (see explain)  articleName");
    }

    @Test
    void tellsASystemInTheWayByItsCode() {
        commands.application.trouble =
                new SystemFault(SystemFault.Kind.BROKEN, "mycashflow", 200, false, "page 1 is cut short");

        assertThat(commands.execute("audit", "--store", "demo", "--json")).isEqualTo(20);
        assertThat(commands.err.toString()).contains("page 1 is cut short.");
        assertThat(commands.out.toString()).as("half an audit is no document").doesNotContain("]");
    }

    @Test
    void doesNotBlameASystemForAMistakeOfOurs() {
        commands.application.trouble =
                new SystemFault(SystemFault.Kind.NOT_UNDERSTOOD, "ongoing", 400, false, "ongoing answered 400");

        assertThat(commands.execute("audit", "--store", "demo")).isEqualTo(1);
    }
}
