package dev.stockbridge.ongoing;

import java.time.Instant;

/**
 * Asks for a page of the orders whose status changed lately. The filter by the time of the change knows no oldest time
 * (contract: Ongoing 3.6), so an outage of any length loses nothing.
 *
 * @param changedSince the time of the change, inclusive
 * @param lowest the lowest status number, inclusive
 * @param highest the highest status number, inclusive
 * @param fromId the order id to begin at, inclusive
 * @param most how many orders to answer at most
 */
public record StatusQuery(Instant changedSince, int lowest, int highest, int fromId, int most) {}
