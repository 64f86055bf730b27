package dev.stockbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholePageTest {

    private final List<Page<String>> answers = new ArrayList<>();
    private int asked;

    @Test
    void takesAPageThatAgreesWithItsCounts() {
        answers.add(page(2));

        assertThat(read().elements()).hasSize(2);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void readsATruncatedPageAgain() {
        answers.addAll(List.of(page(1), page(0), page(2)));

        assertThat(read().elements()).hasSize(2);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void failsWhenAPageStaysTruncated() {
        answers.addAll(List.of(page(1), page(1), page(1), page(2)));

        assertThatThrownBy(this::read)
                .isInstanceOf(SystemFault.class)
                .hasMessageContaining("GET /things with page 1 with 1 records");
        assertThat(asked).isEqualTo(3);
    }

    private Page<String> read() {
        return WholePage.read("/things", () -> answers.get(asked++), page -> page.contradiction(1));
    }

    /** A page of a list of two records, of which so many arrived. */
    private static Page<String> page(int arrived) {
        var elements = new ArrayList<Element<String>>();
        for (int i = 0; i < arrived; i++) {
            elements.add(new Element.Read<>("record"));
        }
        return new Page<>(elements, 1, 50, 1, 2, null);
    }
}
