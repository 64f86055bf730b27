package dev.stockbridge.settings.source;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * The place of a value that is bound under another name than it is written.
 *
 * @param name as the operator wrote it
 */
record WrittenAs(String name, @Nullable Origin place) implements Origin {}
