package org.headwater.jobs.run;

import java.util.List;
import org.headwater.jobs.run.AmountSizes.Paid;

/**
 * What there is to say of an input file besides where its rows went.
 *
 * @param error why it can't be read, so that the run must not go on; "" when it can
 * @param setAside why it can't be read, where the run goes on without it; "" when it can
 * @param unread columns of it that nobody reads; empty where rows have columns of their own
 * @param conflicts of its duplicates, those that say something else than the row that is kept, though nothing tells which
 *     is newer
 * @param paid its paid orders
 */
record FileState(String error, String setAside, List<String> unread, long conflicts, Paid paid) {

    static final FileState FINE = new FileState("", "", List.of(), 0, new Paid(0, 0));

    FileState withError(String sentence) {
        return new FileState(sentence, setAside, unread, conflicts, paid);
    }

    /** The same file where the run goes on without it. */
    FileState withoutTheFile() {
        return new FileState("", error, unread, conflicts, paid);
    }
}
