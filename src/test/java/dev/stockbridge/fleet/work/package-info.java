@NullMarked
package dev.stockbridge.fleet.work;

import org.jspecify.annotations.NullMarked;
