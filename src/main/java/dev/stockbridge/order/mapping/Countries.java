package dev.stockbridge.order.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ISO 3166 alpha-2 code of a country that is written as a code of two or three letters or as a name in
 * Finnish, Swedish or English. The names are those of the Java runtime; what fits two countries is none.
 */
final class Countries {

    /** Kosovo: no code of ISO 3166, but the one that carriers and customs know. */
    private static final String KOSOVO = "XK";

    private static final Set<String> CODES = codes();

    /**
     * Codes in use beside ISO's, and names that one Java runtime knows and another does not. XI is Northern Ireland, which
     * customs keep apart and carriers do not.
     */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("el", "GR"),
            Map.entry("uk", "GB"),
            Map.entry("xi", "GB"),
            Map.entry("xkx", KOSOVO),
            Map.entry("greatbritain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("englanti", "GB"),
            Map.entry("northernireland", "GB"),
            Map.entry("pohjoisirlanti", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("skotlanti", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("holland", "NL"),
            Map.entry("hollanti", "NL"),
            Map.entry("czechrepublic", "CZ"),
            Map.entry("turkey", "TR"),
            Map.entry("turkiye", "TR"));

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("fi"), Locale.forLanguageTag("sv"));

    private final Map<String, String> configured;

    /** @param configured what the operator adds, written country to code; it goes before all others */
    Countries(Map<String, String> configured) {
        this.configured = configured.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> folded(entry.getKey()),
                        entry -> entry.getValue().strip().toUpperCase(Locale.ROOT),
                        (one, other) -> one));
    }

    /** The code of a country as it is written; empty when it is none that is known. */
    Optional<String> code(String written) {
        var folded = folded(written);
        var own = configured.get(folded);
        if (own != null) {
            return Optional.of(own);
        }
        var upper = folded.toUpperCase(Locale.ROOT);
        if (CODES.contains(upper)) {
            return Optional.of(upper);
        }
        var alias = ALIASES.get(folded);
        return alias != null ? Optional.of(alias) : Optional.ofNullable(Names.CODES.get(folded));
    }

    /** Letters and digits alone, without case and accents, so that a name is found however it is typed. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> codes() {
        var codes = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.add(KOSOVO);
        return Set.copyOf(codes);
    }

    /** The codes of three letters and the names, worked out when the first of them is met. */
    private static final class Names {

        static final Map<String, String> CODES = names();

        private static Map<String, String> names() {
            var names = new HashMap<String, Set<String>>();
            for (var code : Countries.CODES) {
                var country = new Locale.Builder().setRegion(code).build();
                Stream.concat(
                                Stream.ofNullable(alphaThree(country)),
                                LANGUAGES.stream().map(country::getDisplayCountry))
                        .map(Countries::folded)
                        .forEach(name -> names.computeIfAbsent(name, any -> new HashSet<>())
                                .add(code));
            }
            return names.entrySet().stream()
                    .filter(name -> name.getValue().size() == 1)
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            name -> name.getValue().iterator().next()));
        }

        private static @Nullable String alphaThree(Locale country) {
            try {
                return country.getISO3Country();
            } catch (MissingResourceException e) {
                // Kosovo has none.
                return null;
            }
        }
    }
}
