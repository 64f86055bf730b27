/** The command line: what an operator or a scheduler may ask for, and how it is answered. */
@NullMarked
package dev.stockbridge.cli;

import org.jspecify.annotations.NullMarked;
