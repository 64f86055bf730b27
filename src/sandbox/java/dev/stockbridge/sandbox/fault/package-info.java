/** The named faults that a test gives to the shop or the warehouse. */
@NullMarked
package dev.stockbridge.sandbox.fault;

import org.jspecify.annotations.NullMarked;
