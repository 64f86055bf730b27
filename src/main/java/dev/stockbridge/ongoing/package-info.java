/** The warehouse: its calls, its records, its quirks. */
@NullMarked
package dev.stockbridge.ongoing;

import org.jspecify.annotations.NullMarked;
