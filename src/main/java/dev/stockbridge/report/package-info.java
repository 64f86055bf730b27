/** The report of a run: as data, as files, and as lines for a person. */
@NullMarked
package dev.stockbridge.report;

import org.jspecify.annotations.NullMarked;
