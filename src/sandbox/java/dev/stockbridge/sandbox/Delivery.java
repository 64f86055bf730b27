package dev.stockbridge.sandbox;

import java.time.Duration;

/** How an answer goes over the wire. */
public sealed interface Delivery {

    /** As it should. */
    record Whole() implements Delivery {}

    /** Not at all: the connection is reset without a byte. */
    record Dropped() implements Delivery {}

    /** The head promises the whole body, half of it comes, then the connection is reset. */
    record Cut() implements Delivery {}

    /** One byte at a time. */
    record Dripped(Duration pause) implements Delivery {}
}
