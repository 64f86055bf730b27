/** JSON, and the made-up orders, products and people that a test gives the shop. */
@NullMarked
package dev.stockbridge.sandbox.data;

import org.jspecify.annotations.NullMarked;
