package org.headwater.models.identity;

import java.util.Comparator;

/**
 * An id in its normal form.
 *
 * @param scope corp, app, shop or project within which the value is unique; "" for all
 */
public record Id(IdKind kind, String scope, String value) implements Comparable<Id> {

    /** By rank of the kind, then scope and value in the order of their UTF-8 bytes, as Spark compares. */
    private static final Comparator<Id> ORDER = Comparator.comparing(Id::kind)
            .thenComparing(Id::scope, Id::compareBytes)
            .thenComparing(Id::value, Id::compareBytes);

    @Override
    public int compareTo(Id other) {
        return ORDER.compare(this, other);
    }

    /** The order of UTF-8 bytes is that of code points, which the order of {@code char}s is not. */
    static int compareBytes(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y) ? x - y : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }
}
