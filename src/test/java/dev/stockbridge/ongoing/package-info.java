@NullMarked
package dev.stockbridge.ongoing;

import org.jspecify.annotations.NullMarked;
