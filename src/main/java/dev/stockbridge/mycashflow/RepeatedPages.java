package dev.stockbridge.mycashflow;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.body.Limits;
import java.util.List;

/**
 * Ends a reading in which the same page comes again and again where each should be another. A page may come twice when
 * records leave the list meanwhile.
 */
public final class RepeatedPages {

    private final String path;
    private List<?> last = List.of();
    private int times;

    /** @param path of the list, for the message */
    public RepeatedPages(String path) {
        this.path = path;
    }

    /**
     * Takes note of a page by the keys of its records.
     *
     * @throws SystemFault when it is the same as too many before it
     */
    public void saw(List<?> keys) {
        times = !keys.isEmpty() && keys.equals(last) ? times + 1 : 0;
        last = List.copyOf(keys);
        if (times >= Limits.REPEATED_PAGES) {
            throw SystemFault.broken(
                    "mycashflow",
                    "mycashflow answered GET " + path + " with the same page " + (times + 1) + " times in a row");
        }
    }
}
