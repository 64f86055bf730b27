package dev.stockbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageSourceTest {

    private final BlockingQueue<Integer> asked = new ArrayBlockingQueue<>(10);
    private final Pages pages = new Pages();

    @Test
    void readsTheNextPageBeforeTheCurrentOneIsDelivered() throws InterruptedException {
        assertThat(pages.next()).containsExactly("1a", "1b");

        assertThat(asked()).isEqualTo(1);
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void readsNoPageAheadWhereTheListIsChosenLater() throws InterruptedException {
        pages.mayReadAhead = false;

        pages.next();
        pages.next();

        assertThat(asked()).isEqualTo(1);
        assertThat(asked()).isEqualTo(2);
        assertThat(asked.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void skipsPagesWithNothingToDeliverAndReadsEachOnce() {
        pages.empty = 2;

        assertThat(pages.next()).containsExactly("1a", "1b");
        assertThat(pages.next()).containsExactly("3a", "3b");
        assertThat(pages.next()).isEmpty();

        assertThat(asked).containsExactly(1, 2, 3);
    }

    @Test
    void readsAPageOnceThatWasLookedAtBefore() {
        pages.next();

        assertThat(pages.lookAhead(2)).containsExactly("2a", "2b");
        assertThat(pages.next()).containsExactly("2a", "2b");

        assertThat(asked).startsWith(1, 2).doesNotHaveDuplicates();
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private Integer asked() throws InterruptedException {
        return asked.poll(30, TimeUnit.SECONDS);
    }

    /** A list of three pages. */
    private final class Pages extends PageSource<Integer, List<String>, String> {

        private boolean mayReadAhead = true;
        private int empty;
        private int page = 1;

        private Pages() {
            super(number -> {
                asked.add(number);
                return List.of(number + "a", number + "b");
            });
        }

        @Override
        Integer nextPage() {
            return page > 3 ? null : page;
        }

        @Override
        List<String> items(List<String> items) {
            return page++ == empty ? List.of() : items;
        }

        @Override
        boolean mayReadAhead() {
            return mayReadAhead;
        }
    }
}
