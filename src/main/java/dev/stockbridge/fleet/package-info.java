/** One launch for many stores: which stores it covers, who works on them, and what the launch comes to. */
@NullMarked
package dev.stockbridge.fleet;

import org.jspecify.annotations.NullMarked;
