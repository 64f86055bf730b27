package dev.stockbridge.mycashflow;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of orders. Bounds may be exclusive, and the shop may ignore a filter (contract: MyCashflow quirks
 * 14 and 19).
 *
 * @param page from 1
 * @param pageSize orders on a page
 * @param sort {@code id-asc}, {@code id-desc}, {@code updated_at-asc} or {@code updated_at-desc}
 * @param status {@code open}, {@code completed} or {@code cancelled}; null for all
 */
public record OrderQuery(
        int page,
        int pageSize,
        String sort,
        @Nullable OffsetDateTime updatedFrom,
        @Nullable OffsetDateTime updatedTo,
        @Nullable OffsetDateTime createdFrom,
        @Nullable OffsetDateTime createdTo,
        @Nullable String status) {

    /** All orders by id. */
    public static OrderQuery all(int page, int pageSize) {
        return new OrderQuery(page, pageSize, "id-asc", null, null, null, null, null);
    }

    /** The same query for another page. */
    public OrderQuery withPage(int number) {
        return withPage(number, pageSize);
    }

    /** The same query for a page of another size. */
    public OrderQuery withPage(int number, int size) {
        return new OrderQuery(number, size, sort, updatedFrom, updatedTo, createdFrom, createdTo, status);
    }

    /** The same query for orders updated in this span. */
    public OrderQuery updatedBetween(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        return new OrderQuery(page, pageSize, sort, from, to, createdFrom, createdTo, status);
    }

    /** The same query for orders created in this span. */
    public OrderQuery createdBetween(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        return new OrderQuery(page, pageSize, sort, updatedFrom, updatedTo, from, to, status);
    }
}
