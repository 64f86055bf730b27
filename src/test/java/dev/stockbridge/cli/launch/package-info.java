@NullMarked
package dev.stockbridge.cli.launch;

import org.jspecify.annotations.NullMarked;
