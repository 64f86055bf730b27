/** Broken foreign texts for whatever reads such. */
@NullMarked
package dev.stockbridge.fuzz;

import org.jspecify.annotations.NullMarked;
