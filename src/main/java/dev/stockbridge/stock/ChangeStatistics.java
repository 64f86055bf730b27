package dev.stockbridge.stock;

/**
 * How much a comparison would change.
 *
 * @param compared items whose quantities could be compared
 * @param stocked those of them that the shop has stock of
 * @param zeroed those of these of which nothing would be left to sell
 * @param changed items that differ
 * @param linked units whose articles we have made or found
 * @param missing those of them whose article the warehouse does not list
 */
record ChangeStatistics(long compared, long stocked, long zeroed, long changed, long linked, long missing) {}
