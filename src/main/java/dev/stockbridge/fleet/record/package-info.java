/** The tables of launches over many stores: which there are, and what became of each store. */
@NullMarked
package dev.stockbridge.fleet.record;

import org.jspecify.annotations.NullMarked;
