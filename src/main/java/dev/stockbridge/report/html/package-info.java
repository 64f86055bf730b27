/** The pages of the reports: of a run, of a launch over many stores, of a store, and over all runs. */
@NullMarked
package dev.stockbridge.report.html;

import org.jspecify.annotations.NullMarked;
