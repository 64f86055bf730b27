package dev.stockbridge.feed;

import dev.stockbridge.http.SystemFault;
import dev.stockbridge.mycashflow.Page;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a page of the shop again while it contradicts itself, since it may have been truncated on the way. */
public final class WholePage {

    private static final int READINGS = 3;

    private WholePage() {}

    /**
     * Reads one page.
     *
     * @param path of the list, for the message
     * @param page asks the shop for the page
     * @param contradiction what is wrong with the page, or null
     * @throws SystemFault if the page still contradicts itself at the third reading
     */
    public static <T> Page<T> read(
            String path, Supplier<Page<T>> page, Function<Page<T>, @Nullable String> contradiction) {
        for (int reading = 1; ; reading++) {
            var read = page.get();
            var wrong = contradiction.apply(read);
            if (wrong == null) {
                return read;
            }
            if (reading == READINGS) {
                throw new SystemFault(
                        SystemFault.Kind.BROKEN,
                        "mycashflow",
                        200,
                        false,
                        "mycashflow answered GET " + path + " with " + wrong,
                        null);
            }
        }
    }
}
