package dev.stockbridge.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static Table table() {
        Table table = new Table("id", "reason", "detail");
        table.add(7, "order-locked", "the warehouse has begun with it, so nothing more is changed there");
        table.add(12, "field-too-long", "the city has 240 characters");
        return table;
    }

    @Test
    void writesALineForEachRowWhereThereIsRoom() {
        assertThat(table().lines())
                .containsExactly(
                        "id  reason          detail",
                        " 7  order-locked    the warehouse has begun with it, so nothing more is changed there",
                        "12  field-too-long  the city has 240 characters");
    }

    @Test
    void letsLongTextsGoOnBelowThemselves() {
        assertThat(table().lines(45))
                .containsExactly(
                        "id  reason          detail",
                        " 7  order-locked    the warehouse has begun",
                        "                    with it, so nothing more",
                        "                    is changed there",
                        "12  field-too-long  the city has 240",
                        "                    characters");
    }

    @Test
    void makesABlockOfEachRowWhereNotEvenTheWordsFit() {
        assertThat(table().lines(25))
                .containsExactly(
                        "id      7",
                        "reason  order-locked",
                        "detail  the warehouse has",
                        "        begun with it, so",
                        "        nothing more is",
                        "        changed there",
                        "",
                        "id      12",
                        "reason  field-too-long",
                        "detail  the city has 240",
                        "        characters");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 30, 40, 60, 80})
    void cutsNoWordAtAnyWidth(int width) {
        assertThat(String.join(" ", table().lines(width))).contains("7", "order-locked", "field-too-long", "240");
    }

    @Test
    void breaksWhatIsTooLongToBeAWord() {
        Table table = new Table("field", "shop");
        table.add("remark", "x".repeat(150));

        assertThat(table.lines(80))
                .containsExactly(
                        "field   shop",
                        "remark  " + "x".repeat(60),
                        "        " + "x".repeat(60),
                        "        " + "x".repeat(30));
    }

    @Test
    void staysWithinTheWidth() {
        for (int width = 24; width < 100; width++) {
            int limit = width;
            assertThat(table().lines(width)).allMatch(line -> line.length() <= limit);
        }
    }

    @Test
    void takesItsWidthFromTheEnvironmentAndHasNoLimitInAPipe() {
        assertThat(Terminal.width(Map.of("COLUMNS", "72"))).isEqualTo(72);
        assertThat(Terminal.width(Map.of("COLUMNS", "wide"))).isEqualTo(Terminal.width(Map.of()));
    }
}
