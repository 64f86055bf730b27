/** The application in the tests' own process: one context, one database, and as many stores as the tests want. */
@NullMarked
package dev.stockbridge.harness;

import org.jspecify.annotations.NullMarked;
