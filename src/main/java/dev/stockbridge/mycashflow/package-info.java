/** The client of the shop: its calls and its records. */
@NullMarked
package dev.stockbridge.mycashflow;

import org.jspecify.annotations.NullMarked;
