/** A MyCashflow shop with real state behind the API of its contract. */
@NullMarked
package dev.stockbridge.sandbox.shop;

import org.jspecify.annotations.NullMarked;
