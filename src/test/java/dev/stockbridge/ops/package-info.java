/** Tests of the command line, without a database. */
@NullMarked
package dev.stockbridge.ops;

import org.jspecify.annotations.NullMarked;
