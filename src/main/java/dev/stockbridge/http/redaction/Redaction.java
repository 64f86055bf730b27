package dev.stockbridge.http.redaction;

import java.util.Arrays;
import java.util.List;

/**
 * Keeps of a refusal what cannot be anybody's: known words, the item's own values, and numbers where all is known. The
 * rest, personal values and whatever looks like an e-mail address or a telephone number become {@code [removed]}.
 */
final class Redaction {

    private static final String REMOVED = "[removed]";
    private static final int PHONE_DIGITS = 7;
    private static final int NUMBER_GAP = 3;

    private final String text;
    private final List<Word> words;
    private final boolean[] own;
    private final boolean[] removed;
    private final HiddenValues hidden;

    private Redaction(String text, ItemValues item) {
        this.text = text;
        this.words = Word.of(text);
        this.hidden = new HiddenValues(item.personal());
        this.removed = hidden.among(words);
        HiddenValues.WordRuns runs = new HiddenValues.WordRuns();
        item.own().forEach(value -> runs.add(Word.of(Escapes.normal(value))));
        this.own = runs.among(words);
    }

    /** What is left of a text that may quote the values of this item. */
    static String of(String text, ItemValues item) {
        return new Redaction(text, item).left();
    }

    private String left() {
        removeAddresses();
        boolean allKnown = removeUnknown();
        removeNumbers(allKnown);
        StringBuilder left = new StringBuilder();
        int done = 0;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (removed[at]) {
                if (at == 0 || !removed[at - 1]) {
                    left.append(between(done, word.from()));
                    dropHangers(left);
                    left.append(REMOVED);
                }
            } else {
                left.append(between(done, word.from())).append(word.text());
            }
            done = word.to();
        }
        return left.append(between(done, text.length())).toString();
    }

    /** Whatever hangs together with an at sign. */
    private void removeAddresses() {
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign)) {
            int from = sign;
            int to = sign;
            while (from > 0 && isOfAddress(text.charAt(from - 1))) {
                from--;
            }
            while (to < text.length() && isOfAddress(text.charAt(to))) {
                to++;
            }
            for (int at = 0; at < removed.length; at++) {
                removed[at] |= words.get(at).from() >= from && words.get(at).to() <= to;
            }
            sign = to;
        }
    }

    private static boolean isOfAddress(char sign) {
        return !Character.isWhitespace(sign) && "<>\"(),;:".indexOf(sign) < 0;
    }

    private boolean removeUnknown() {
        boolean allKnown = true;
        for (int at = 0; at < removed.length; at++) {
            Word word = words.get(at);
            if (!word.isNumber() && !own[at] && !removed[at]) {
                removed[at] = word.isLetter() ? !isArticle(at) : !Vocabulary.knows(word.text());
            }
            allKnown &= !removed[at];
        }
        return allKnown;
    }

    /** A single letter is a word only between words. */
    private boolean isArticle(int at) {
        return words.get(at).folded().equals("a") && isKnown(at + 1) && (at == 0 || isKnown(at - 1));
    }

    private boolean isKnown(int at) {
        return at < removed.length
                && !removed[at]
                && !words.get(at).isLetter()
                && (own[at] || Vocabulary.knows(words.get(at).text()));
    }

    private void removeNumbers(boolean allKnown) {
        for (int from = 0; from < removed.length; from++) {
            if (!isForeignNumber(from)) {
                continue;
            }
            StringBuilder digits = new StringBuilder();
            int to = from;
            do {
                digits.append(words.get(to++).folded());
            } while (to < removed.length
                    && isForeignNumber(to)
                    && words.get(to).from() - words.get(to - 1).to() <= NUMBER_GAP);
            if (!allKnown || digits.length() >= PHONE_DIGITS || hidden.hasNumber(digits.toString())) {
                Arrays.fill(removed, from, to, true);
            }
            from = to - 1;
        }
    }

    private boolean isForeignNumber(int at) {
        return words.get(at).isNumber() && !own[at] && !removed[at];
    }

    /** A sign that belongs to what was removed, as the plus does to a telephone number. */
    private static void dropHangers(StringBuilder left) {
        while (!left.isEmpty() && "+=\\%&#_~^".indexOf(left.charAt(left.length() - 1)) >= 0) {
            left.setLength(left.length() - 1);
        }
    }

    private String between(int from, int to) {
        StringBuilder left = new StringBuilder();
        for (char sign : text.substring(from, to).toCharArray()) {
            left.append(sign > ' ' && sign < 0x7F || "–—…‘’“”«»·•".indexOf(sign) >= 0 ? sign : ' ');
        }
        return left.toString();
    }
}
