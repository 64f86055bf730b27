/** Reads reports from the tables that runs write to. */
@NullMarked
package dev.stockbridge.report.jdbc;

import org.jspecify.annotations.NullMarked;
