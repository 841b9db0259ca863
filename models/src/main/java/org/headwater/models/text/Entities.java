package org.headwater.models.text;

import java.util.Map;

/** Character references of HTML, by name or number, as the characters; they must end with a semicolon. */
final class Entities {
    private static final int LONGEST = 10;

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("middot", "·"),
            Map.entry("yen", "¥"),
            Map.entry("times", "×"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("hellip", "…"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("bull", "•"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"));

    private Entities() {}

    static String mend(String text, Tally tally) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int end = text.charAt(i) == '&' ? end(text, i) : -1;
            String meant = end < 0 ? null : meant(text.substring(i + 1, end));
            if (meant == null) {
                out.append(text.charAt(i++));
            } else {
                out.append(meant);
                tally.count(Mend.ENTITY);
                i = end + 1;
            }
        }
        return out.toString();
    }

    private static int end(String text, int from) {
        int last = Math.min(text.length(), from + LONGEST + 2);
        for (int i = from + 1; i < last; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static String meant(String reference) {
        if (reference.matches("#[0-9]{1,7}")) {
            return character(Integer.parseInt(reference.substring(1)));
        }
        if (reference.matches("#[xX][0-9a-fA-F]{1,6}")) {
            return character(Integer.parseInt(reference.substring(2), 16));
        }
        return NAMED.get(reference);
    }

    /** As browsers do: what is no character is U+FFFD. */
    private static String character(int point) {
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return point == 0 || surrogate || point > Character.MAX_CODE_POINT ? "\uFFFD" : Character.toString(point);
    }
}
