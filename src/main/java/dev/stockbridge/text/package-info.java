/** Rules for texts that both systems share: what is compared, and what is left out before a text is sent. */
@NullMarked
package dev.stockbridge.text;

import org.jspecify.annotations.NullMarked;
