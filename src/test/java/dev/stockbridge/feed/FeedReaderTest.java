package dev.stockbridge.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class FeedReaderTest {

    @Test
    void readsSourcesOneAfterTheOther() {
        var reader = reader(new Numbers("a", true, 1, 2), new Numbers("b", false, 3, 4));

        assertThat(read(reader, 10)).containsExactly("1@0", "2@0", "3@0", "4@0");
    }

    @Test
    void deliversAnItemOfAShortSourceOnlyOnce() {
        var reader = reader(new Numbers("a", true, 2), new Numbers("b", false, 1, 2, 3));

        assertThat(read(reader, 10)).containsExactly("2@0", "1@0", "3@0");
    }

    @Test
    void deliversAnItemAgainInANewVersion() {
        var later = new Numbers("b", false, 1, 2);
        later.version = 7;

        assertThat(read(reader(new Numbers("a", true, 2), later), 10)).containsExactly("2@0", "1@7", "2@7");
    }

    @Test
    void deliversAnItemWithoutVersionOnce() {
        var reader = new FeedReader<Item>(
                List.of(new Numbers("a", true, 2), new Numbers("b", false, 2)), Item::key, item -> Optional.empty());

        assertThat(read(reader, 10)).containsExactly("2@0");
    }

    @Test
    void continuesAfterTheLastDeliveredItemOnRestart() {
        var context = new ExecutionContext();
        var first = reader(new Numbers("a", true, 1, 2), new Numbers("b", false, 3, 4, 5));
        assertThat(read(first, 3)).containsExactly("1@0", "2@0", "3@0");
        first.update(context);

        var second = reader(new Numbers("a", true, 1, 2), new Numbers("b", false, 3, 4, 5));
        second.open(context);

        assertThat(read(second, 10)).containsExactly("4@0", "5@0");
    }

    @Test
    void losesNothingWhenItemsVanishBetweenStopAndRestart() {
        var context = new ExecutionContext();
        var first = reader(new Numbers("a", false, 1, 2, 3, 4));
        read(first, 2);
        first.update(context);

        var second = reader(new Numbers("a", false, 3, 4));
        second.open(context);

        assertThat(read(second, 10)).containsExactly("3@0", "4@0");
    }

    @Test
    void leavesTheCheckpointOfASingleListToTheList() {
        var context = new ExecutionContext();
        var reader = new FeedReader<>(new Numbers("a", false, 1, 2));

        assertThat(read(reader, 10)).containsExactly("1@0", "2@0");
        reader.update(context);

        assertThat(context.toMap()).containsOnlyKeys("a.last");
    }

    @Test
    void marksItsEndOnlyAfterTheLastItem() {
        var context = new ExecutionContext();
        var reader = reader(new Numbers("a", false, 1, 2));

        read(reader, 2);
        reader.update(context);
        assertThat(context.getString(FeedReader.ENDED)).isEqualTo("false");

        read(reader, 1);
        reader.update(context);
        assertThat(context.getString(FeedReader.ENDED)).isEqualTo("true");
    }

    @Test
    void restartsFromTheKeysOfEarlierReleases() {
        var context = new ExecutionContext();
        context.putInt("feed.source", 1);
        context.putInt("b.last", 3);
        var reader = reader(new Numbers("a", true, 1, 2), new Numbers("b", false, 3, 4));
        reader.open(context);

        assertThat(read(reader, 10)).containsExactly("4@0");
    }

    private static FeedReader<Item> reader(Numbers... sources) {
        return new FeedReader<>(List.of(sources), Item::key, item -> Optional.of(item.version()));
    }

    private static List<String> read(FeedReader<Item> reader, int most) {
        var read = new ArrayList<String>();
        for (int i = 0; i < most; i++) {
            var item = reader.read();
            if (item == null) {
                break;
            }
            read.add(item.key() + "@" + item.version());
        }
        return read;
    }

    private record Item(int key, int version) {}

    /** A list of numbers, served one at a time and continued by the last number. */
    private static final class Numbers implements FeedSource<Item> {

        private final String name;
        private final boolean isShort;
        private final List<Integer> numbers = new ArrayList<>();
        private int version;
        private int last;

        Numbers(String name, boolean isShort, int... numbers) {
            this.name = name;
            this.isShort = isShort;
            for (int number : numbers) {
                this.numbers.add(number);
            }
        }

        @Override
        public List<Item> next() {
            return numbers.stream()
                    .filter(number -> number > last)
                    .limit(1)
                    .map(number -> new Item(number, version))
                    .toList();
        }

        @Override
        public void delivered(Item item) {
            last = item.key();
        }

        @Override
        public boolean isShort() {
            return isShort;
        }

        @Override
        public void open(ExecutionContext context) {
            last = context.getInt(name + ".last", 0);
        }

        @Override
        public void update(ExecutionContext context) {
            context.putInt(name + ".last", last);
        }
    }
}
