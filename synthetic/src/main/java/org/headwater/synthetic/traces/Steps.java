package org.headwater.synthetic.traces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects one person's steps, in whatever order they are found. */
final class Steps {

    private final long endMillis;
    private final List<Step> steps = new ArrayList<>();

    /** Leaves out whatever happens from {@code endMillis} on. */
    Steps(long endMillis) {
        this.endMillis = endMillis;
    }

    void add(long at, EventKind kind, Visit visit, Detail detail) {
        if (at < endMillis && at >= 0) {
            steps.add(new Step(at, kind, visit, detail));
        }
    }

    boolean isOver(long at) {
        return at >= endMillis;
    }

    /** Sorting is stable, so that steps of the same millisecond stay as they were found. */
    List<Step> inOrder() {
        steps.sort(Comparator.comparingLong(Step::at));
        return steps;
    }
}
