package dev.stockbridge.orders;

import dev.stockbridge.mycashflow.Comment;
import dev.stockbridge.mycashflow.Order;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The comments that the customer may see, oldest first, a line each. A visibility that is not known to be public is not
 * (contract: MyCashflow quirk 65).
 */
final class Remark {

    private final List<String> publicVisibilities;

    Remark(List<String> publicVisibilities) {
        this.publicVisibilities = publicVisibilities;
    }

    /** Empty when there are none, so that a comment that was taken back goes in the warehouse too. */
    String of(Order order) {
        return order.comments().stream()
                .filter(this::isPublic)
                .sorted(Comparator.comparing(Comment::createdAt, Comparator.nullsFirst(OffsetDateTime.timeLineOrder())))
                .map(comment ->
                        comment.text() == null ? "" : comment.text().strip().replaceAll("\\s*\\R\\s*", " "))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private boolean isPublic(Comment comment) {
        return comment.visibility() != null
                && publicVisibilities.stream().anyMatch(comment.visibility().strip()::equalsIgnoreCase);
    }
}
