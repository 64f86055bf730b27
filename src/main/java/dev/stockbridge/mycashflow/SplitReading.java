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
 * Reads a page that the shop cannot serve, or that is not valid JSON, in smaller and smaller pages, to find the records
 * that cause it (contract: MyCashflow quirk 10). If no record can be served, or too many cannot, the fault lies in the
 * shop itself.
 */
public final class SplitReading<T> {

    /** The most unservable records of one run; more of them are a fault of the shop itself. */
    public static final int MOST = 10;

    private final Pages<T> pages;
    private int found;

    /** @param pages reads one page with few attempts */
    public SplitReading(Pages<T> pages) {
        this.pages = pages;
    }

    /** Whether the cause of this fault may be one record on the page. */
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
                // Beyond the end of the list only an upper bound of the count is known.
                .min(Comparator.comparingLong(Page::itemCount))
                .orElseThrow(() -> fault);
        // They were read from the last to the first.
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

    /**
     * Reads the last part first, so that a record that leaves the list does not move others into a part that was
     * already read.
     */
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
            if (isBeyondEnd(refused, number)) {
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
            // The page failed, or the shop serves smaller pages than requested.
            split(number, pageSize, slots, fault);
        } else if (page != null || ++found > MOST) {
            throw fault;
        } else {
            slots.add(new Slot<>(number, null));
        }
    }

    /** Some shops answer 404 to a page beyond the end. */
    private static boolean isBeyondEnd(SystemFault fault, int number) {
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
     * A page that was composed of parts.
     *
     * @param elements in the order of the list; empty for a record that cannot be served
     * @param served one of the served parts, with the counts and the date
     */
    public record Split<T>(List<Optional<Element<T>>> elements, Page<T> served) {}

    /**
     * A part that was served, or a single record that is not.
     *
     * @param number the part's number; of a single record, its place in the list
     */
    private record Slot<T>(int number, @Nullable Page<T> page) {}
}
