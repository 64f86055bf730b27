/** The packaged application as a scheduler and an operator see it: a process with arguments, output and an exit code. */
@NullMarked
package dev.stockbridge.process;

import org.jspecify.annotations.NullMarked;
