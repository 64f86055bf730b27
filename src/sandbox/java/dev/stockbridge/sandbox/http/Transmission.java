package dev.stockbridge.sandbox.http;

import java.time.Duration;

/** How an answer goes over the wire. */
public sealed interface Transmission {

    /** As it should. */
    record Whole() implements Transmission {}

    /** Not at all: the connection is reset without a byte. */
    record Dropped() implements Transmission {}

    /** The head promises the whole body, half of it comes, then the connection is reset. */
    record Cut() implements Transmission {}

    /** One byte at a time. */
    record Dripped(Duration pause) implements Transmission {}
}
