/** What the operator's configuration file says, read and checked before anything is started. */
@NullMarked
package dev.stockbridge.settings;

import org.jspecify.annotations.NullMarked;
