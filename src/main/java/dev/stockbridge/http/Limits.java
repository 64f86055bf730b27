package dev.stockbridge.http;

/** How large the parts of an answer may be. What is larger is not read, since no real shop or warehouse sends it. */
public final class Limits {

    /** Digits of an id: what a {@code long} can hold, whatever they are. */
    public static final int ID_DIGITS = 18;

    private Limits() {}
}
