package dev.stockbridge.mycashflow;

/** The version of the shop's API that serves orders. Products are always under v1 (contract: MyCashflow quirk 1). */
public enum ApiVersion {
    V0("v0"),
    V1("v1");

    private final String segment;

    ApiVersion(String segment) {
        this.segment = segment;
    }

    /** The version as a segment of the URL. */
    public String segment() {
        return segment;
    }
}
