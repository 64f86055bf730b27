@NullMarked
package dev.stockbridge.stock;

import org.jspecify.annotations.NullMarked;
