package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import dev.stockbridge.report.RecentLaunch;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A launch over many stores on the page over all runs.
 *
 * @param link its page, or null where that is not in this folder
 */
record LaunchLine(RecentLaunch launch, @Nullable String link) {

    static LaunchLine of(RecentLaunch launch, Predicate<String> exists) {
        String page = launch.folder() + "/report.html";
        return new LaunchLine(launch, exists.test(page) ? address(page) : null);
    }

    /** As an address: a run may have any name. */
    private static String address(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    CodeWord state() {
        return CodeWord.ofLaunch(launch.exitCode());
    }

    String jobs() {
        return String.join(", ", launch.jobs());
    }

    String selection() {
        return launch.selection() + (launch.part().isEmpty() ? "" : " " + launch.part());
    }

    String took() {
        return launch.startedAt() == null || launch.finishedAt() == null
                ? "–"
                : Format.duration(Duration.between(launch.startedAt(), launch.finishedAt()));
    }
}
