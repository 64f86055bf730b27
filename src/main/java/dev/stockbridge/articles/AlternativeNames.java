package dev.stockbridge.articles;

import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.Translation;
import dev.stockbridge.mycashflow.Variation;
import dev.stockbridge.ongoing.NameTranslation;
import dev.stockbridge.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article's names in other languages, each language once, in the order of the language codes. */
final class AlternativeNames {

    /** Such as {@code fi} or {@code en-GB}. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_-]+");

    private AlternativeNames() {}

    static List<NameTranslation> of(Product product) {
        return byLanguage(product.translations()).entrySet().stream()
                .map(name -> new NameTranslation(name.getKey(), name.getValue()))
                .toList();
    }

    /** In each language that either is translated to: the product's name there, and the variation's where it has one. */
    static List<NameTranslation> of(Product product, Variation variation) {
        var products = byLanguage(product.translations());
        var variations = byLanguage(variation.translations());
        var languages = new TreeSet<>(products.keySet());
        languages.addAll(variations.keySet());
        return languages.stream()
                .map(language -> new NameTranslation(
                        language,
                        joined(
                                present(products, language, product.name()),
                                present(variations, language, variation.name()))))
                .toList();
    }

    /** The languages that there is a name in. */
    static List<String> languages(List<NameTranslation> names) {
        return names.stream()
                .filter(name -> !name.articleName().isEmpty())
                .map(NameTranslation::languageCode)
                .toList();
    }

    /** The names, and an empty one for each language whose name was sent before and is gone, so that it goes there too. */
    static List<NameTranslation> withCleared(List<NameTranslation> names, List<String> sentBefore) {
        var now = languages(names);
        var cleared = sentBefore.stream()
                .filter(language -> !now.contains(language))
                .map(language -> new NameTranslation(language, ""));
        return Stream.concat(names.stream().filter(name -> now.contains(name.languageCode())), cleared)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static String joined(String productName, String variationName) {
        return Stream.of(productName, variationName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" - "));
    }

    private static String present(Map<String, String> names, String language, @Nullable String otherwise) {
        var name = names.getOrDefault(language, "");
        return name.isEmpty() ? ArticleMapping.text(otherwise) : name;
    }

    private static Map<String, String> byLanguage(@Nullable List<Translation> translations) {
        var names = new TreeMap<String, String>();
        for (var translation : translations == null ? List.<Translation>of() : translations) {
            var language = PlainText.trimmed(translation.language());
            if (LANGUAGE.matcher(language).matches()) {
                names.put(language, ArticleMapping.text(translation.name()));
            }
        }
        return names;
    }
}
