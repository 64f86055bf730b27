/** The shop: its calls, its records, its quirks. */
@NullMarked
package dev.stockbridge.mycashflow;

import org.jspecify.annotations.NullMarked;
