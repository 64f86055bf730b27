/** Launches over many stores on the command line: which stores, and what is printed of them. */
@NullMarked
package dev.stockbridge.cli.fleet;

import org.jspecify.annotations.NullMarked;
