/** The Spring context: what the application consists of, its settings as beans, and the commands' way into it. */
@NullMarked
package dev.stockbridge.app;

import org.jspecify.annotations.NullMarked;
