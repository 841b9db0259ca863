package org.headwater.models.text;

import java.util.Locale;
import java.util.Set;

/** Tags of rich text. Only names that HTML has, and only attributes with values: {@code a<b and c>d} is arithmetic. */
final class Tags {
    private static final int LONGEST = 4096;

    private static final Set<String> BREAKING = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "br",
            "div",
            "dl",
            "dt",
            "dd",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "title",
            "tr",
            "ul");
    private static final Set<String> SPACING = Set.of("td", "th", "option");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "audio", "b", "big", "button", "center", "cite", "code", "del", "em", "font", "i", "iframe",
            "img", "input", "ins", "label", "link", "mark", "meta", "s", "select", "small", "source", "span", "strike",
            "strong", "sub", "sup", "svg", "u", "video");

    private Tags() {}

    static String mend(String text, Tally tally) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = text.charAt(i) == '<' ? end(text, i) : -1;
            if (end < 0) {
                out.append(text.charAt(i++));
            } else {
                out.append(standsFor(text, i));
                tally.count(Mend.TAG);
                i = end;
            }
        }
        return out.toString();
    }

    private static String standsFor(String text, int start) {
        String name = name(text, start);
        return BREAKING.contains(name) ? "\n" : SPACING.contains(name) ? " " : "";
    }

    private static String name(String text, int start) {
        int from = start + (text.startsWith("/", start + 1) ? 2 : 1);
        int to = from;
        while (to < text.length() && to - from < LONGEST && isNameChar(text.charAt(to))) {
            to++;
        }
        return lowerCase(text.substring(from, to));
    }

    /** Behind the tag or comment that starts here, or -1 if there is none. */
    private static int end(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        if (text.startsWith("<!--", start)) {
            int close = text.substring(start, limit).indexOf("-->", 4);
            return close < 0 ? -1 : start + close + 3;
        }
        String name = name(text, start);
        if (!BREAKING.contains(name) && !SPACING.contains(name) && !INLINE.contains(name)) {
            return -1;
        }
        int from = start + 1 + (text.startsWith("/", start + 1) ? 1 : 0) + name.length();
        return new Attributes(text, limit).end(from);
    }

    static boolean isNameChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static String lowerCase(String ascii) {
        return ascii.toLowerCase(Locale.ROOT);
    }
}
