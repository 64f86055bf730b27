/** Reads the configuration file into the settings and checks it before anything starts. */
@NullMarked
package dev.stockbridge.settings.file;

import org.jspecify.annotations.NullMarked;
