@NullMarked
package dev.stockbridge.http;

import org.jspecify.annotations.NullMarked;
