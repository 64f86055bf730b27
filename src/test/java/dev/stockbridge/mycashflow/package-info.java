@NullMarked
package dev.stockbridge.mycashflow;

import org.jspecify.annotations.NullMarked;
