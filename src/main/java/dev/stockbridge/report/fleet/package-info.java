/** The report of a launch over many stores. */
@NullMarked
package dev.stockbridge.report.fleet;

import org.jspecify.annotations.NullMarked;
