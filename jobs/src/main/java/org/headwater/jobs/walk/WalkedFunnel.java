package org.headwater.jobs.walk;

import java.io.Serializable;
import java.util.List;
import org.headwater.models.funnel.Attribution;
import org.headwater.models.funnel.FunnelRules;
import org.headwater.models.funnel.Mode;

/**
 * One funnel of a {@link FunnelKernel}, and where it finds its bits.
 *
 * @param rules what the way is
 * @param word which column of masks has its bits, from 0
 * @param shift its lowest bit there
 * @param text which column of texts says what a person is counted under, from 0; -1 for none
 * @param attribution whose event's text that is
 * @param after by step, how long after the person's first event of the first step it begins to count, micros; empty for at once
 */
public record WalkedFunnel(FunnelRules rules, int word, int shift, int text, Attribution attribution, List<Long> after)
        implements Serializable {

    public WalkedFunnel {
        after = List.copyOf(after);
    }

    /** One whose steps all count at once. */
    public WalkedFunnel(FunnelRules rules, int word, int shift, int text, Attribution attribution) {
        this(rules, word, shift, text, attribution, List.of());
    }

    /** Steps that do not count yet, so long after the first. */
    long early(long micros) {
        long early = 0;
        for (int i = 0; i < after.size(); i++) {
            early |= micros < after.get(i) ? 1L << i : 0;
        }
        return early;
    }

    boolean waits() {
        return after.stream().anyMatch(wait -> wait > 0);
    }

    int bits() {
        return rules.steps() + rules.exclusions().size();
    }

    /** Whether events that match nothing decide anything. */
    public boolean needsAllEvents() {
        return rules.mode() == Mode.STRICT;
    }

    /** Its part of a mask. */
    long of(long mask) {
        return (mask >>> shift) & ((1L << bits()) - 1);
    }
}
