package dev.stockbridge.http.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What gives personal values away in a text: runs of words, single words and numbers, all folded. */
final class HiddenValues {

    private static final int RUN = 3;
    private static final int TELLING_DIGITS = 3;
    private static final int LONG_NUMBER = 5;

    private final WordRuns runs = new WordRuns();
    private final Set<String> numbers = new HashSet<>();

    HiddenValues(Collection<String> values) {
        values.forEach(this::add);
    }

    /** For each word of a text whether it is one of a hidden value. */
    boolean[] among(List<Word> words) {
        return runs.among(words);
    }

    /** Whether these digits are a hidden number, or hold a long one. */
    boolean hasNumber(String digits) {
        return numbers.contains(digits)
                || numbers.stream().anyMatch(number -> number.length() >= LONG_NUMBER && digits.contains(number));
    }

    private void add(String value) {
        if (value.contains(Personal.JOINER)) {
            addText(List.of(value.split(Personal.JOINER)));
            return;
        }
        List<Word> words = Word.of(Escapes.normal(value));
        // What is short and a word of every message is there by chance: a country IS, a city named A.
        if (words.size() > 1 || words.stream().anyMatch(word -> !isChance(word))) {
            runs.add(words);
        }
        words.stream().filter(word -> word.folded().length() > RUN).forEach(word -> runs.add(List.of(word)));
        addNumbers(words);
    }

    private static boolean isChance(Word word) {
        return word.text().length() <= RUN && Vocabulary.knows(word.text());
    }

    /** The whole, three words in a row, and what may be a name: of people, streets, codes of doors. */
    private void addText(List<String> written) {
        List<List<Word>> parts = written.stream()
                .map(word -> Word.of(Escapes.normal(word)))
                .filter(words -> !words.isEmpty())
                .toList();
        runs.add(joined(parts));
        for (int from = 0; from + RUN <= parts.size(); from++) {
            runs.add(joined(parts.subList(from, from + RUN)));
        }
        parts.forEach(this::addNumbers);
        parts.stream().flatMap(List::stream).filter(HiddenValues::mayBeName).forEach(word -> runs.add(List.of(word)));
    }

    private static boolean mayBeName(Word word) {
        return word.text().length() > RUN
                && word.text().codePoints().anyMatch(sign -> Character.isUpperCase(sign) || Character.isDigit(sign));
    }

    private void addNumbers(List<Word> words) {
        StringBuilder together = new StringBuilder();
        for (Word word : words) {
            String digits = word.folded().replaceAll("[^0-9]", "");
            together.append(digits);
            addNumber(digits);
        }
        addNumber(together.toString());
    }

    private void addNumber(String digits) {
        if (digits.length() >= TELLING_DIGITS) {
            numbers.add(digits);
            // The same as a list of its bytes.
            for (String format : List.of("%d", "%x", "%o", "%03o")) {
                StringBuilder bytes = new StringBuilder();
                digits.chars().forEach(digit -> bytes.append(format.formatted(digit)));
                numbers.add(bytes.toString());
            }
        }
    }

    private static List<Word> joined(List<List<Word>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Sequences of words, found by their first. */
    static final class WordRuns {

        private final Map<String, List<List<String>>> byFirst = new HashMap<>();

        void add(List<Word> words) {
            if (!words.isEmpty()) {
                List<String> folded = words.stream().map(Word::folded).toList();
                byFirst.computeIfAbsent(folded.get(0), first -> new ArrayList<>())
                        .add(folded);
            }
        }

        boolean[] among(List<Word> words) {
            List<String> folded = words.stream().map(Word::folded).toList();
            boolean[] found = new boolean[words.size()];
            for (int at = 0; at < found.length; at++) {
                int from = at;
                runsAt(folded, at).forEach(run -> Arrays.fill(found, from, from + run.size(), true));
            }
            return found;
        }

        private Stream<List<String>> runsAt(List<String> words, int at) {
            return byFirst.getOrDefault(words.get(at), List.of()).stream()
                    .filter(run -> at + run.size() <= words.size()
                            && words.subList(at, at + run.size()).equals(run));
        }
    }
}
