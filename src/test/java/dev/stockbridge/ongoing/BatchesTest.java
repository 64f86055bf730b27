package dev.stockbridge.ongoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void fillsEachQueryStringUpToTheLimit() {
        List<String> numbers =
                IntStream.range(0, 500).mapToObj(i -> "ÄRTIKEL/" + i).toList();

        List<List<String>> batches = Batches.of("articleNumbers", numbers);

        assertThat(batches).hasSizeGreaterThan(5);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(numbers);
    }

    @Test
    void sendsTooLongValueInItsOwnCall() {
        String long1 = "x".repeat(3_000);

        assertThat(Batches.of("articleNumbers", List.of("a", long1, "b")))
                .containsExactly(List.of("a"), List.of(long1), List.of("b"));
    }

    @Test
    void leavesOutBlankValuesAndDuplicates() {
        assertThat(Batches.of("articleNumbers", List.of("a", " ", "", "a"))).containsExactly(List.of("a"));
        assertThat(Batches.of("articleNumbers", List.of())).isEmpty();
    }
}
