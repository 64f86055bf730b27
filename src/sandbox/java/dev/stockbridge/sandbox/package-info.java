/** A shop and a warehouse that hold real state, keep to the contracts and misbehave on request; the main class of the demo. */
@NullMarked
package dev.stockbridge.sandbox;

import org.jspecify.annotations.NullMarked;
