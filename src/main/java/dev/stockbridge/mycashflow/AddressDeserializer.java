package dev.stockbridge.mycashflow;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/** Reads a block of address members; an empty object is as much as none (contract: MyCashflow quirk 24). */
final class AddressDeserializer extends ValueDeserializer<Address> {

    @Override
    public @Nullable Address deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode block = context.readTree(parser);
        if ((block.isObject() || block.isArray()) && block.isEmpty()) {
            return null;
        }
        return context.readTreeAsValue(block, Address.class);
    }
}
