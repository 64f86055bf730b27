package dev.stockbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.Endpoint;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.http.Sleeper;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.TestConnections;
import dev.stockbridge.http.Transport;
import dev.stockbridge.mycashflow.ApiVersion;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Page;
import dev.stockbridge.mycashflow.Shop;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopPagesTest {

    private static final SystemFault NOT_FOUND =
            new SystemFault(SystemFault.Kind.BROKEN, "mycashflow", 404, false, "not found");

    /** Pages, and faults that are thrown instead of one. */
    private final List<Object> answers = new ArrayList<>();

    private int asked;

    private final ShopPages<String> pages =
            new ShopPages<>("/things", shop(), (shop, number, size) -> answer(), page -> null);

    @Test
    void takesAPageThatAgreesWithItsCounts() {
        answers.add(page(2));

        assertThat(pages.page(1, 50).records()).hasSize(2);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void readsATruncatedPageAgain() {
        answers.addAll(List.of(page(1), page(0), page(2)));

        assertThat(pages.page(1, 50).records()).hasSize(2);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void failsWhenAPageStaysTruncated() {
        answers.addAll(List.of(page(1), page(1), page(1), page(2)));

        assertThatThrownBy(() -> pages.page(1, 50))
                .isInstanceOf(SystemFault.class)
                .hasMessageContaining("GET /things with page 1 with 1 records");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void returnsAnEmptyPageWhereThereIsNoneBehindTheEnd() {
        answers.addAll(List.of(NOT_FOUND, page(2)));

        assertThat(pages.page(2, 50)).isEqualTo(new ShopPage<>(2, 50, 2, null, List.of(), null));
    }

    @Test
    void failsWherePageInsideTheListIsNotFound() {
        answers.addAll(List.of(NOT_FOUND, new Page<>(page(2).elements(), 1, 2, 2, 3, null)));

        assertThatThrownBy(() -> pages.page(2, 2)).hasMessage("not found");
    }

    @SuppressWarnings("unchecked")
    private Page<String> answer() {
        var answer = answers.get(asked++);
        if (answer instanceof SystemFault fault) {
            throw fault;
        }
        return (Page<String>) answer;
    }

    private static Shop shop() {
        var transport = new Transport(
                new HttpClients(), TestConnections.DEFAULTS, new CallCounter(), Sleeper.onThread(), () -> {});
        var connection = transport.open(new Endpoint("mycashflow", URI.create("https://shop.test"), "user", "key"));
        return new Shop(connection, ApiVersion.V1, ZoneOffset.UTC);
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
