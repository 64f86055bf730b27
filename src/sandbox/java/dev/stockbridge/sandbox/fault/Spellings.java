package dev.stockbridge.sandbox.fault;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The ways in which a system may write a value into an answer: escaped, folded, taken apart, or broken. */
public final class Spellings {

    /** By their names. */
    public static final Map<String, Function<String, String>> ALL = all();

    private Spellings() {}

    private static Map<String, Function<String, String>> all() {
        Map<String, Function<String, String>> all = new LinkedHashMap<>();
        all.put("as it is", text -> text);
        all.put("upper case", text -> text.toUpperCase(Locale.ROOT));
        all.put("lower case", text -> text.toLowerCase(Locale.ROOT));
        all.put("decimal entities", each("&#%d;"));
        all.put("decimal entities beyond ASCII", beyondAscii("&#%d;"));
        all.put("hexadecimal entities", each("&#x%x;"));
        all.put("hexadecimal entities in capitals", each("&#X%04X;"));
        all.put("padded entities", each("&#00000000000%d;"));
        all.put("entities without semicolon", beyondAscii("&#%d"));
        all.put("hexadecimal entities without semicolon", beyondAscii("&#x%x"));
        all.put("named entities", Spellings::named);
        all.put("named entities, twice", text -> ampersands(named(text)));
        all.put("decimal entities, twice", each("&#%d;").andThen(Spellings::ampersands));
        all.put(
                "hexadecimal entities, four times",
                each("&#x%x;")
                        .andThen(Spellings::ampersands)
                        .andThen(Spellings::ampersands)
                        .andThen(Spellings::ampersands));
        all.put("JSON escapes", each("\\u%04x"));
        all.put("JSON escapes beyond ASCII", beyondAscii("\\u%04X"));
        all.put("JSON escapes, twice", each("\\\\u%04x"));
        all.put("JavaScript bytes", each("\\x%02x"));
        all.put("percent escapes", Spellings::percent);
        all.put("percent escapes of every byte", text -> percentOfAll(text, StandardCharsets.UTF_8));
        all.put("percent escapes of Latin 1", text -> percentOfAll(text, StandardCharsets.ISO_8859_1));
        all.put("percent escapes, twice", text -> percent(text).replace("%", "%25"));
        all.put("percent escapes of entities", each("&#%d;").andThen(Spellings::percent));
        all.put("entities of percent escapes", text -> named(percent(text)).replace("%", "&#37;"));
        all.put("escape of the older browsers", each("%%u%04x"));
        all.put("form", text -> percent(text).replace("%20", "+"));
        all.put("decomposed", text -> Normalizer.normalize(text, Normalizer.Form.NFD));
        all.put("without accents", Spellings::withoutAccents);
        all.put("without accents in upper case", text -> withoutAccents(text).toUpperCase(Locale.ROOT));
        all.put(
                "German vowels",
                text -> text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
        all.put("full width", text -> shifted(text, 0xFEE0));
        all.put("soft hyphens", text -> joined(text, "\u00AD"));
        all.put("zero-width spaces", text -> joined(text, "\u200B"));
        all.put("zero-width joiners in entities", text -> joined(text, "&zwj;"));
        all.put("soft hyphens in entities", text -> joined(text, "&shy;"));
        all.put("turned around and back", text -> "\u202E" + text + "\u202C");
        all.put("taken apart", text -> joined(text, " "));
        all.put("underlined", text -> joined(text, "_"));
        all.put("in tags", text -> "<b>" + joined(text, "</b><b>") + "</b>");
        all.put("UTF-8 read as Latin 1", text -> read(text, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1));
        all.put("Latin 1 read as UTF-8", text -> read(text, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8));
        all.put(
                "quoted-printable",
                text -> percentOfAll(text, StandardCharsets.UTF_8).replace('%', '='));
        all.put("octal bytes", text -> bytes(text, "\\%03o"));
        all.put("base 64", text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        all.put("hexadecimal", text -> bytes(text, "%02x"));
        return all;
    }

    private static Function<String, String> each(String format) {
        return text -> written(text, sign -> format.formatted(sign));
    }

    private static Function<String, String> beyondAscii(String format) {
        return text -> written(text, sign -> sign < 0x80 ? Character.toString(sign) : format.formatted(sign));
    }

    private static String written(String text, IntFunction<String> sign) {
        return text.codePoints().mapToObj(sign).collect(Collectors.joining());
    }

    private static String named(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    private static String ampersands(String text) {
        return text.replace("&", "&amp;");
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String percentOfAll(String text, Charset charset) {
        return written(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1), "%%%02X"::formatted);
    }

    private static String bytes(String text, String format) {
        return written(
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), format::formatted);
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ð", "d")
                .replace("Þ", "Th");
    }

    private static String shifted(String text, int by) {
        return written(text, sign -> Character.toString(sign > ' ' && sign < 0x7F ? sign + by : sign));
    }

    private static String joined(String text, String between) {
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
    }

    private static String read(String text, Charset written, Charset read) {
        return new String(text.getBytes(written), read);
    }
}
