package dev.stockbridge.stock;

/**
 * Counts of how much a comparison would change.
 *
 * @param compared items whose quantities could be compared
 * @param stocked compared items that have stock in the shop
 * @param zeroed stocked items that would have nothing left to sell
 * @param changed items that differ
 * @param linked units whose articles Stockbridge has created or found
 * @param missing linked units whose article the warehouse does not list
 */
record ChangeStatistics(long compared, long stocked, long zeroed, long changed, long linked, long missing) {}
