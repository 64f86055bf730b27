/** The pages of the reports: one for a run and one over all runs. */
@NullMarked
package dev.stockbridge.report.html;

import org.jspecify.annotations.NullMarked;
