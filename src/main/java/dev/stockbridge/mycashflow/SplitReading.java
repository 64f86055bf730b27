package dev.stockbridge.mycashflow;

import dev.stockbridge.http.SystemFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that the shop answers with 500, or with JSON that cannot be read, in ever smaller ones, until the
 * records that it cannot serve are singled out (contract: MyCashflow quirk 10). Where nothing at all is served, or too much is not, the shop itself is broken.
 */
public final class SplitReading<T> {

    /** More of them in one run speak of a broken shop, not of broken records. */
    public static final int MOST = 10;

    private final Pages<T> pages;
    private int found;

    /** @param pages reads one page, with few attempts */
    public SplitReading(Pages<T> pages) {
        this.pages = pages;
    }

    /** Whether this fault may come from one record on the page. */
    public static boolean suspects(SystemFault fault) {
        return Integer.valueOf(500).equals(fault.status()) || fault.isUnparsable();
    }

    /**
     * Reads the page in parts.
     *
     * @throws SystemFault {@code fault} itself, when nothing on the page can be served
     */
    public Split<T> read(int number, int pageSize, SystemFault fault) {
        var slots = new ArrayList<Slot<T>>();
        split(number, pageSize, slots, fault);
        var served = slots.stream()
                .flatMap(slot -> Optional.ofNullable(slot.page).stream())
                // Behind the end all that is known is a bound.
                .min(Comparator.comparingLong(Page::itemCount))
                .orElseThrow(() -> fault);
        // They were found from the last to the first.
        Collections.reverse(slots);
        var elements = new ArrayList<Optional<Element<T>>>();
        for (var slot : slots) {
            if (slot.page != null) {
                slot.page.elements().forEach(element -> elements.add(Optional.of(element)));
            } else if (slot.number <= served.itemCount()) {
                elements.add(Optional.empty());
            }
        }
        return new Split<>(elements, served);
    }

    /** From the last part to the first, so that a record that leaves its place pushes none onto a part that was read. */
    private void split(int number, int pageSize, List<Slot<T>> slots, SystemFault fault) {
        int pieces = smallestDivisor(pageSize);
        for (int part = number * pieces; part > (number - 1) * pieces; part--) {
            read(part, pageSize / pieces, slots, fault);
        }
    }

    private void read(int number, int pageSize, List<Slot<T>> slots, SystemFault fault) {
        @Nullable Page<T> page;
        try {
            page = pages.read(number, pageSize);
        } catch (SystemFault refused) {
            if (isBehindTheEnd(refused, number)) {
                slots.add(new Slot<>(
                        number, new Page<>(List.of(), number, pageSize, number - 1, (number - 1L) * pageSize, null)));
                return;
            }
            if (!suspects(refused)) {
                throw refused;
            }
            page = null;
        }
        if (page != null && page.pageSize() == pageSize) {
            slots.add(new Slot<>(number, page));
        } else if (pageSize > 1) {
            // Refused, or by a shop that serves smaller pages than asked for and has not been asked for small ones yet.
            split(number, pageSize, slots, fault);
        } else if (page != null || ++found > MOST) {
            throw fault;
        } else {
            slots.add(new Slot<>(number, null));
        }
    }

    /** As some shops put it. */
    private static boolean isBehindTheEnd(SystemFault fault, int number) {
        return Integer.valueOf(404).equals(fault.status()) && number > 1;
    }

    private static int smallestDivisor(int pageSize) {
        return IntStream.rangeClosed(2, pageSize)
                .filter(divisor -> pageSize % divisor == 0)
                .findFirst()
                .orElse(1);
    }

    /** Reads one page of the given size. */
    @FunctionalInterface
    public interface Pages<T> {
        Page<T> read(int number, int pageSize);
    }

    /**
     * A page that was put together.
     *
     * @param elements in the order of the list; an empty one stands for a record that cannot be served
     * @param served one of the parts that were served: it has the counts and the date
     */
    public record Split<T>(List<Optional<Element<T>>> elements, Page<T> served) {

        /** How many records cannot be served. */
        public int unserved() {
            return (int) elements.stream().filter(Optional::isEmpty).count();
        }
    }

    /**
     * A part that was served, or a single record that is not.
     *
     * @param number the part's number; of a single record, its place in the list
     */
    private record Slot<T>(int number, @Nullable Page<T> page) {}
}
