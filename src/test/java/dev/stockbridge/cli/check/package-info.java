@NullMarked
package dev.stockbridge.cli.check;

import org.jspecify.annotations.NullMarked;
