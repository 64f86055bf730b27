/**
 * What the random histories of all jobs share. A history has three parts: a life that changes shop and warehouse by
 * chance, runs of the jobs with faults in them, and a judge that tells what is wrong once nothing changes any more.
 */
@NullMarked
package dev.stockbridge.histories;

import org.jspecify.annotations.NullMarked;
