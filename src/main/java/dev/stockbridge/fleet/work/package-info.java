/** Working on the stores of a launch: with threads of one process, or by workers. */
@NullMarked
package dev.stockbridge.fleet.work;

import org.jspecify.annotations.NullMarked;
