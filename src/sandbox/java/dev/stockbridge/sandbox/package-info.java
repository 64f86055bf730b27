/** A made-up shop and a made-up warehouse with data in them, their database, and the main class of the demo. */
@NullMarked
package dev.stockbridge.sandbox;

import org.jspecify.annotations.NullMarked;
