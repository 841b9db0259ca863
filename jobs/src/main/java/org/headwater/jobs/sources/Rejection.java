package org.headwater.jobs.sources;

import java.io.Serial;

/** Leaves the mapping of one row; caught where the row began. Carries no stack, as bad rows can be many. */
final class Rejection extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Reject reject;

    Rejection(Reason reason, String column, String detail) {
        super(detail, null, false, false);
        this.reject = new Reject(reason, column, detail);
    }

    Reject reject() {
        return reject;
    }
}
