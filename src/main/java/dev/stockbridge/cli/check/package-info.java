/** The checks of {@code stockbridge check}: database, reports folder, shop and warehouse. They only read. */
@NullMarked
package dev.stockbridge.cli.check;

import org.jspecify.annotations.NullMarked;
