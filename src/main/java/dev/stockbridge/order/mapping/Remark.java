package dev.stockbridge.order.mapping;

import dev.stockbridge.mycashflow.Comment;
import dev.stockbridge.mycashflow.Order;
import dev.stockbridge.text.CleanText;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comments that the customer may see, oldest first, a line each. A visibility that is not known to be public is not
 * (contract: MyCashflow quirk 65).
 */
final class Remark {

    private final List<String> publicVisibilities;

    private final CleanText clean;

    Remark(List<String> publicVisibilities, CleanText clean) {
        this.publicVisibilities = publicVisibilities;
        this.clean = clean;
    }

    /** Empty when there are none, so that a comment that was taken back goes in the warehouse too. */
    String of(Order order) {
        return order.comments().stream()
                .filter(this::isPublic)
                .sorted(Comparator.comparing(Comment::createdAt, Comparator.nullsFirst(OffsetDateTime.timeLineOrder())))
                .map(comment -> clean.line(oneLine(comment)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The line breaks of a comment are blanks: those of the remark part the comments. */
    private static @Nullable String oneLine(Comment comment) {
        return comment.text() == null ? null : comment.text().replaceAll("\\s*\\R\\s*", " ");
    }

    private boolean isPublic(Comment comment) {
        return comment.visibility() != null
                && publicVisibilities.stream().anyMatch(comment.visibility().strip()::equalsIgnoreCase);
    }
}
