package org.headwater.models.text;

import java.util.EnumMap;
import java.util.Map;

/** How often each mend was made in one text. */
final class Tally {
    private final Map<Mend, Integer> counts = new EnumMap<>(Mend.class);

    void count(Mend mend) {
        count(mend, 1);
    }

    void count(Mend mend, int times) {
        if (times > 0) {
            counts.merge(mend, times, Integer::sum);
        }
    }

    Map<Mend, Integer> counts() {
        return counts;
    }
}
