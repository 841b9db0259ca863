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
 * @param starts by step, from when on events count; empty where all do
 */
public record WalkedFunnel(
        FunnelRules rules, int word, int shift, int text, Attribution attribution, List<StepStart> starts)
        implements Serializable {

    public WalkedFunnel {
        starts = List.copyOf(starts);
    }

    /** One in which all events count. */
    public WalkedFunnel(FunnelRules rules, int word, int shift, int text, Attribution attribution) {
        this(rules, word, shift, text, attribution, List.of());
    }

    boolean waits() {
        return starts.stream().anyMatch(start -> !start.equals(StepStart.AT_ONCE));
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
