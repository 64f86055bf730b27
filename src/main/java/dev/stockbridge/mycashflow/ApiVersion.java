package dev.stockbridge.mycashflow;

/** Under which version of the shop's API the orders live; products are always under v1 (contract: MyCashflow quirk 1). */
public enum ApiVersion {
    V0("v0"),
    V1("v1");

    private final String segment;

    ApiVersion(String segment) {
        this.segment = segment;
    }

    /** The version as it stands in an address. */
    public String segment() {
        return segment;
    }
}
