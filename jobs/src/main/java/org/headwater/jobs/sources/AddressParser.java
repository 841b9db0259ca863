package org.headwater.jobs.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Addresses as fingerprints: who lives where is not ours to keep, that two orders went to one door is enough. Letters and digits
 * count, so that neither punctuation nor spaces nor full width tell two writings of one address apart.
 */
final class AddressParser {

    /** What shops put in place of what they do not tell. */
    private static final char MASK = '*';

    private static final int BYTES = 16;

    private final List<String> columns;

    /** @param columns that make the address together, the street last; none when it is not known */
    AddressParser(List<String> columns) {
        this.columns = columns;
    }

    /** 32 hexadecimal digits, or null when the street is blank or any part is masked. */
    String key(Cells cells) {
        var whole = new StringJoiner(" ");
        var street = "";
        for (var column : columns) {
            var cell = cells.text(column);
            street = cell == null ? "" : Normalizer.normalize(cell, Normalizer.Form.NFKC);
            if (street.indexOf(MASK) >= 0) {
                return null;
            }
            whole.add(street);
        }
        return plain(street).isEmpty() ? null : digest(plain(whole.toString()));
    }

    /** What stands between two digits is kept as one sign: 3-2-101 is another door than 32-101. */
    private static String plain(String text) {
        var plain = new StringBuilder();
        var isApart = false;
        for (var c : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            if (!Character.isLetterOrDigit(c)) {
                isApart = true;
                continue;
            }
            var followsDigit = !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1));
            if (isApart && followsDigit && Character.isDigit(c)) {
                plain.append('-');
            }
            plain.appendCodePoint(c);
            isApart = false;
        }
        return plain.toString();
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
