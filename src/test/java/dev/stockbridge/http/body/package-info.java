@NullMarked
package dev.stockbridge.http.body;

import org.jspecify.annotations.NullMarked;
