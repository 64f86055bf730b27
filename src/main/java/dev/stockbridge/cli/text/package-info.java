/** Text output of the commands: tables, wrapped lines, progress and the log. */
@NullMarked
package dev.stockbridge.cli.text;

import org.jspecify.annotations.NullMarked;
