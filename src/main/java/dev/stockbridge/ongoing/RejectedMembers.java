package dev.stockbridge.ongoing;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/**
 * Finds out which members unknown to this version the warehouse rejects although it shows them. These are left out from
 * then on; the others are sent back unchanged.
 */
final class RejectedMembers {

    private final Set<String> rejected = new ConcurrentSkipListSet<>();

    /**
     * Writes the article with all its preserved members. If that is rejected but accepted without the unknown members,
     * each of these is tried on its own. The last accepted write contains all accepted members.
     */
    Outcome write(ArticleDocument article, Function<ArticleDocument, Outcome> put) {
        var document = article.without(rejected);
        var outcome = put.apply(document);
        var unknown = document.unknown();
        if (unknown.isEmpty() || !(outcome instanceof Outcome.Refused refused) || refused.isFailure()) {
            return outcome;
        }
        var known = document.without(unknown);
        var accepted = put.apply(known);
        if (!(accepted instanceof Outcome.Accepted)) {
            return outcome;
        }
        var left = new ConcurrentSkipListSet<>(unknown);
        for (var path : unknown) {
            left.remove(path);
            var candidate = document.without(left);
            if (put.apply(candidate) instanceof Outcome.Accepted) {
                continue;
            }
            left.add(path);
            rejected.add(path);
        }
        return accepted;
    }
}
