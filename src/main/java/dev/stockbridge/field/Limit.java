package dev.stockbridge.field;

import org.jspecify.annotations.Nullable;

/**
 * The longest text that a member takes.
 *
 * @param subject what the text is, for a person: {@code the city}
 * @param mostCharacters in Unicode code points
 */
public record Limit(String subject, int mostCharacters) {

    /**
     * Says that a value is too long, by its length alone.
     *
     * @param place what follows the subject, such as {@code " of line 7"}; may be empty
     * @return null when the value fits or is no text
     */
    @Nullable
    String exceededBy(@Nullable Object value, String place) {
        if (!(value instanceof String text)) {
            return null;
        }
        var length = text.codePointCount(0, text.length());
        return length <= mostCharacters
                ? null
                : subject + place + " has " + length + " characters, the warehouse takes " + mostCharacters;
    }
}
