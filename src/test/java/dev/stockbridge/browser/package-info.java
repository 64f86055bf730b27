/** A real browser without a window, for tests of what the reports do in it. */
@NullMarked
package dev.stockbridge.browser;

import org.jspecify.annotations.NullMarked;
