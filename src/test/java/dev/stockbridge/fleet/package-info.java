@NullMarked
package dev.stockbridge.fleet;

import org.jspecify.annotations.NullMarked;
