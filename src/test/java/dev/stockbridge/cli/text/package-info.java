@NullMarked
package dev.stockbridge.cli.text;

import org.jspecify.annotations.NullMarked;
