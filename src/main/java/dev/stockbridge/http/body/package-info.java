/** Bodies of requests and answers: JSON, limits, and buffering, so that a body is sent and read as a whole. */
@NullMarked
package dev.stockbridge.http.body;

import org.jspecify.annotations.NullMarked;
