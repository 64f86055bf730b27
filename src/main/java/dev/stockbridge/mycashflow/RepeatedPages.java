package dev.stockbridge.mycashflow;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.http.body.Limits;
import java.util.List;

/**
 * Detects a list that returns the same page again and again. A page may come twice if records leave the list in
 * between.
 */
public final class RepeatedPages {

    private final String path;
    private List<?> last = List.of();
    private int times;

    /** @param path path of the list, for the error message */
    public RepeatedPages(String path) {
        this.path = path;
    }

    /**
     * Records a page by the keys of its records.
     *
     * @throws SystemFault when the same page came too many times in a row
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
