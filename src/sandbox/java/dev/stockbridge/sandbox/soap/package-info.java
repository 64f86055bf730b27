/** SOAP messages: their XML, their schema and the HTTP replies that carry them. */
@NullMarked
package dev.stockbridge.sandbox.soap;

import org.jspecify.annotations.NullMarked;
