package dev.stockbridge.ongoing;

import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** An article's name in another language. */
public record NameTranslation(String languageCode, String articleName) {

    static List<NameTranslation> of(JsonNode names) {
        return names.valueStream()
                .map(name -> new NameTranslation(text(name.path("languageCode")), text(name.path("articleName"))))
                .filter(name -> !name.languageCode().isEmpty())
                .toList();
    }

    private static String text(JsonNode member) {
        return Objects.requireNonNullElse(Nodes.text(member), "");
    }
}
