package dev.stockbridge.ongoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A code with its name, as the warehouse writes ways of delivery and the like. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CodeName(@Nullable String code, @Nullable String name) {}
