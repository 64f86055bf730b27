/** Tests of the command line, without a database. */
@NullMarked
package dev.stockbridge.cli;

import org.jspecify.annotations.NullMarked;
