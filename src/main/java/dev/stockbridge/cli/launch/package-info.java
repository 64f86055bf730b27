/** Launching a job from the command line: from the request to the report and the exit code. */
@NullMarked
package dev.stockbridge.cli.launch;

import org.jspecify.annotations.NullMarked;
