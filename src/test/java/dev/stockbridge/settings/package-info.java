/** Tests of the configuration: defaults, secrets, and every kind of mistake. */
@NullMarked
package dev.stockbridge.settings;

import org.jspecify.annotations.NullMarked;
