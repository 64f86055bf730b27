/** Reads the body of a rejection into one short line without personal data. */
@NullMarked
package dev.stockbridge.http.redaction;

import org.jspecify.annotations.NullMarked;
