/** Measures how long runs take beyond what they must wait for. Prints ratios; no test. */
@NullMarked
package dev.stockbridge.bench;

import org.jspecify.annotations.NullMarked;
