@NullMarked
package dev.stockbridge.deliveries;

import org.jspecify.annotations.NullMarked;
