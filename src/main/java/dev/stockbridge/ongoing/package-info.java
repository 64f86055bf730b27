/** The client of the warehouse: its calls and its records. */
@NullMarked
package dev.stockbridge.ongoing;

import org.jspecify.annotations.NullMarked;
