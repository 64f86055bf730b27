package dev.stockbridge.ongoing;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/**
 * Finds out which of the members that are newer than this version a warehouse rejects, though it shows them: these are
 * left out from then on. The others go back as they were.
 */
final class RejectedMembers {

    private final Set<String> rejected = new ConcurrentSkipListSet<>();

    /**
     * Writes the article with all that is preserved of it. Where that is refused and goes through without the newer
     * members, each of these is tried by itself; the last write that went through holds all that were taken.
     */
    Outcome write(ArticleDocument article, Function<ArticleDocument, Outcome> put) {
        var document = article.without(rejected);
        var outcome = put.apply(document);
        var unknown = document.unknown();
        if (unknown.isEmpty() || !(outcome instanceof Outcome.Refused refused) || refused.isFailure()) {
            return outcome;
        }
        var taken = document.without(unknown);
        var accepted = put.apply(taken);
        if (!(accepted instanceof Outcome.Accepted)) {
            return outcome;
        }
        var left = new ConcurrentSkipListSet<>(unknown);
        for (var path : unknown) {
            left.remove(path);
            var more = document.without(left);
            if (put.apply(more) instanceof Outcome.Accepted) {
                continue;
            }
            left.add(path);
            rejected.add(path);
        }
        return accepted;
    }
}
