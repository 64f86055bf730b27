package dev.stockbridge.report.html;

import dev.stockbridge.report.Format;
import java.util.Arrays;
import java.util.List;

/** The words that the pages use for a job: what it does, what its items are called, and which counts it can have. */
enum JobWords {
    ARTICLES(
            "article-sync",
            "Articles from the shop to the warehouse",
            "article",
            "articles",
            List.of("unchanged", "created", "updated", "skipped")),
    ORDERS(
            "order-sync",
            "Orders from the shop to the warehouse",
            "order",
            "orders",
            List.of("unchanged", "created", "updated", "cancelled", "skipped")),
    DELIVERIES(
            "delivery-sync",
            "Deliveries from the warehouse to the shop",
            "order",
            "orders",
            List.of("unchanged", "delivered", "skipped")),
    STOCK(
            "stock-reconciliation",
            "Stock of the warehouse against the shop",
            "stock item",
            "stock items",
            List.of("unchanged", "differs", "pushed", "skipped")),
    OTHER("", "", "item", "items", List.of("unchanged", "created", "updated", "skipped"));

    private final String job;
    private final String purpose;
    private final String one;
    private final String many;
    private final List<String> counts;

    JobWords(String job, String purpose, String one, String many, List<String> counts) {
        this.job = job;
        this.purpose = purpose;
        this.one = one;
        this.many = many;
        this.counts = counts;
    }

    static JobWords of(String job) {
        return Arrays.stream(values())
                .filter(words -> words.job.equals(job))
                .findFirst()
                .orElse(OTHER);
    }

    String purpose() {
        return purpose;
    }

    String counted(long number) {
        return Format.counted(number, one, many);
    }

    String many() {
        return many;
    }

    /** The counts that are shown even where they are nought, besides what was read and what needs a person. */
    List<String> counts() {
        return counts;
    }
}
