@NullMarked
package dev.stockbridge.delivery;

import org.jspecify.annotations.NullMarked;
