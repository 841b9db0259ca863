package org.headwater.models.value;

import java.util.List;

/** Parameters that must be more than 0. */
final class Positive {
    private Positive() {}

    /** @throws IllegalArgumentException naming the first that is not more than 0 or not finite */
    static void require(List<String> names, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0 && values[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(names.get(i) + " must be more than 0 and finite, was " + values[i]);
            }
        }
    }
}
