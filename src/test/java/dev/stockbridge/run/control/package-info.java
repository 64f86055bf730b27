@NullMarked
package dev.stockbridge.run.control;

import org.jspecify.annotations.NullMarked;
