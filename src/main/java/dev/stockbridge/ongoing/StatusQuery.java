package dev.stockbridge.ongoing;

import java.time.Instant;

/**
 * A query for a page of the orders whose status changed. The time filter has no limit (contract: Ongoing 3.6), so that
 * no change is lost after an outage of any length.
 *
 * @param changedSince the time of the change, inclusive
 * @param lowest the lowest status number, inclusive
 * @param highest the highest status number, inclusive
 * @param fromId the first order id, inclusive
 * @param most the largest number of orders to return
 */
public record StatusQuery(Instant changedSince, int lowest, int highest, int fromId, int most) {}
