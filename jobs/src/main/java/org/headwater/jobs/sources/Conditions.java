package org.headwater.jobs.sources;

import java.math.BigDecimal;
import org.headwater.jobs.config.Condition;

/** Whether a raw row is one of those that a rule is about. */
final class Conditions {
    private Conditions() {}

    static boolean holds(Condition condition, Cells cells) {
        var cell = cells.text(condition.column());
        var text = cell == null ? "" : Texts.name(cell);
        var test = condition.test();
        if (test instanceof Condition.Blank) {
            return text.isEmpty();
        }
        if (test instanceof Condition.Present) {
            return !text.isEmpty();
        }
        if (test instanceof Condition.StartsWith startsWith) {
            return text.startsWith(startsWith.prefix());
        }
        if (test instanceof Condition.In in) {
            return in.values().contains(text);
        }
        if (test instanceof Condition.AtMost atMost) {
            return MoneyParser.isPlain(text) && new BigDecimal(text).compareTo(atMost.limit()) <= 0;
        }
        throw new IllegalStateException("a condition that Conditions does not know: " + test);
    }
}
