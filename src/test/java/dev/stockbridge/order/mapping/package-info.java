@NullMarked
package dev.stockbridge.order.mapping;

import org.jspecify.annotations.NullMarked;
