/** Shows the packaged application at work on a sandbox. */
@NullMarked
package dev.stockbridge.demo;

import org.jspecify.annotations.NullMarked;
