/** Launching, locks, cursors, attention, outcomes and exit codes: what every job runs on. */
@NullMarked
package dev.stockbridge.run;

import org.jspecify.annotations.NullMarked;
