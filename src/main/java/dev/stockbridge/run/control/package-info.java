/** What holds a run or stops it: locks and stop signals. */
@NullMarked
package dev.stockbridge.run.control;

import org.jspecify.annotations.NullMarked;
