@NullMarked
package dev.stockbridge.run;

import org.jspecify.annotations.NullMarked;
