/** Loads what the configuration file, the folders that it imports and the environment say, with the place of each value. */
@NullMarked
package dev.stockbridge.settings.source;

import org.jspecify.annotations.NullMarked;
