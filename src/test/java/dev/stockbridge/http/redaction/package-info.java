@NullMarked
package dev.stockbridge.http.redaction;

import org.jspecify.annotations.NullMarked;
