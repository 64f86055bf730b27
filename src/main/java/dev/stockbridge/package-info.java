/** Stockbridge keeps a MyCashflow web shop and an Ongoing WMS warehouse in step. */
@NullMarked
package dev.stockbridge;

import org.jspecify.annotations.NullMarked;
