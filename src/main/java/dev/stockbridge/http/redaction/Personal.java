package dev.stockbridge.http.redaction;

/** Tells texts that somebody wrote from names, addresses and the like, among the values that are taken out of a reason. */
public final class Personal {

    /** A sign that no name and no text has, and that keeps words together. */
    static final String JOINER = "\u2060";

    private Personal() {}

    /**
     * A comment or a remark as such a value. Its single words are anybody's, and a reason may need them, unless they have a
     * capital or a digit, as names and numbers do; the whole of it is personal, and so are three of its words in a row.
     */
    public static String text(String written) {
        return String.join(JOINER, written.strip().split("[\\s\\p{Z}\u2060]+"));
    }
}
