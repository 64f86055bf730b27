@NullMarked
package dev.stockbridge.settings.file;

import org.jspecify.annotations.NullMarked;
