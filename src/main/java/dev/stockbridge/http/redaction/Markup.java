package dev.stockbridge.http.redaction;

/** Takes tags, comments, scripts and styles out of a page. Looks at each character once. */
final class Markup {

    private static final String[] UNSEEN = {"script", "style"};

    private final String text;
    private final StringBuilder left = new StringBuilder();

    private Markup(String text) {
        this.text = text;
    }

    /** What a browser would show, with a blank for each tag. */
    static String strip(String text) {
        return text.indexOf('<') < 0 ? text : new Markup(text).stripped();
    }

    private String stripped() {
        for (int at = 0; at < text.length(); ) {
            if (isTag(at)) {
                left.append(' ');
                at = behind(at);
            } else {
                left.append(text.charAt(at++));
            }
        }
        return left.toString();
    }

    private boolean isTag(int at) {
        int next = at + 1;
        return text.charAt(at) == '<'
                && next < text.length()
                && (isLetter(text.charAt(next)) || "/!?".indexOf(text.charAt(next)) >= 0);
    }

    private int behind(int at) {
        if (text.startsWith("<!--", at)) {
            return after("-->", at);
        }
        for (String name : UNSEEN) {
            int end = at + 1 + name.length();
            if (text.regionMatches(true, at + 1, name, 0, name.length())
                    && (end == text.length() || !isLetter(text.charAt(end)))) {
                return after(">", closing(name, end));
            }
        }
        return after(">", at);
    }

    private int closing(String name, int from) {
        for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
            if (text.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        return text.length();
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }
}
