/** Tests of the report: its form, its files and its words. */
@NullMarked
package dev.stockbridge.report;

import org.jspecify.annotations.NullMarked;
