package org.headwater.models.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headwater.models.lifecycle.CustomerHistory.Entry;

/**
 * Walks a history through the states: {@link State#after} says which follows which, and this says when.
 *
 * <p>A silence begins with each purchase. On the day after it has lasted for as long as a threshold, the state moves; a
 * purchase on that very day comes after the move, so that who buys a day late was late. Refunds change nothing until all
 * is given back; whoever buys after that begins anew. O(entries).
 */
public final class Lifecycle {

    private final Thresholds thresholds;

    public Lifecycle(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Every state that the customer was in up to and including a day, first to last; two in one day both show.
     *
     * @param known the day since which the customer is known; entries may lie before it
     */
    public List<Standing> walk(CustomerHistory history, int known, int asOf) {
        List<Entry> entries = history.entries();
        var walk = new Walk(
                entries.isEmpty() ? known : Math.min(known, entries.get(0).day()));
        long paid = 0;
        for (Entry entry : entries) {
            if (entry.day() > asOf) {
                break;
            }
            walk.silentUntil(entry.day());
            paid = Math.addExact(paid, entry.fen());
            if (entry.fen() >= 0) {
                walk.bought(entry.day());
            } else if (paid <= 0) {
                paid = 0;
                walk.happens(Happening.GAVE_ALL_BACK, entry.day());
            }
        }
        walk.silentUntil(asOf);
        return List.copyOf(walk.standings);
    }

    /** Where the customer stands at the end of a day. */
    public Standing at(CustomerHistory history, int known, int asOf) {
        List<Standing> walked = walk(history, known, asOf);
        return walked.get(walked.size() - 1);
    }

    private final class Walk {
        private final List<Standing> standings = new ArrayList<>();
        private State state = State.LEAD;
        private int lastBought;

        Walk(int known) {
            standings.add(new Standing(state, known, Optional.empty()));
        }

        void bought(int day) {
            lastBought = day;
            happens(Happening.BOUGHT, day);
        }

        void silentUntil(int day) {
            passes(Happening.NO_LONGER_NEW, thresholds.newDays(), day);
            passes(Happening.LATE, thresholds.lateDays(), day);
            passes(Happening.SILENT, thresholds.silentDays(), day);
            passes(Happening.GONE, thresholds.goneDays(), day);
        }

        private void passes(Happening happening, int days, int day) {
            if (day - lastBought > days) {
                happens(happening, lastBought + days + 1);
            }
        }

        void happens(Happening happening, int day) {
            State next = state.after(happening);
            if (next != state) {
                standings.add(new Standing(next, day, Optional.of(state)));
                state = next;
            }
        }
    }
}
