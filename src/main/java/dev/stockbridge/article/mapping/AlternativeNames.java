package dev.stockbridge.article.mapping;

import dev.stockbridge.mycashflow.Translation;
import dev.stockbridge.ongoing.ArticleContent;
import dev.stockbridge.ongoing.ArticleContent.NameTranslation;
import dev.stockbridge.text.PlainText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article's names in other languages, each language once, in the order of the language codes. */
public final class AlternativeNames {

    /** Such as {@code fi} or {@code en-GB}. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_-]+");

    private AlternativeNames() {}

    /**
     * In each language that the product or the variation is translated to: the product's name there, and the variation's
     * where it has one. None where the shop's answer lost the product's translations.
     */
    static List<NameTranslation> of(ArticleInput unit) {
        if (unit.product().translations() == null) {
            return List.of();
        }
        var products = byLanguage(unit.product().translations());
        if (unit.variation() == null) {
            return products.entrySet().stream()
                    .map(name -> new NameTranslation(name.getKey(), name.getValue()))
                    .toList();
        }
        var variations = byLanguage(unit.variation().translations());
        var languages = new TreeSet<>(products.keySet());
        languages.addAll(variations.keySet());
        return languages.stream()
                .map(language -> new NameTranslation(
                        language,
                        joined(
                                present(products, language, unit.product().name()),
                                present(variations, language, unit.variation().name()))))
                .toList();
    }

    /** The languages that there is a name in. */
    static List<String> languages(List<NameTranslation> names) {
        return names.stream()
                .filter(name -> !name.articleName().isEmpty())
                .map(NameTranslation::languageCode)
                .toList();
    }

    /** The content with an empty name for each language whose name was sent before and is gone, so that it is removed. */
    public static ArticleContent withCleared(ArticleContent content, List<String> sentBefore) {
        var now = languages(content.translations());
        var cleared = sentBefore.stream()
                .filter(language -> !now.contains(language))
                .map(language -> new NameTranslation(language, ""));
        var names = content.translations().stream().filter(name -> now.contains(name.languageCode()));
        return content.withTranslations(Stream.concat(names, cleared).toList());
    }

    static String joined(String productName, String variationName) {
        return Stream.of(productName, variationName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" - "));
    }

    private static String present(Map<String, String> names, String language, @Nullable String otherwise) {
        var name = names.getOrDefault(language, "");
        return name.isEmpty() ? PlainText.of(otherwise) : name;
    }

    private static Map<String, String> byLanguage(List<Translation> translations) {
        var names = new TreeMap<String, String>();
        for (var translation : translations) {
            var language = PlainText.trimmed(translation.language());
            if (LANGUAGE.matcher(language).matches()) {
                names.put(language, PlainText.of(translation.name()));
            }
        }
        return names;
    }
}
