package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.tables.landing.Landed;

/**
 * Links between ids from landed rows, each once with the times that it was seen first and last.
 *
 * <p>Where a source both links a pair and takes it back, what it says last holds: a telephone number that was taken off an
 * account may be given to it again.
 */
public final class IdentityLinksJob {

    public static final Job JOB = new Job(
            "identity_links",
            "Which ids sources say are one person's",
            List.of(Landed.TABLE),
            IdentityLinks.TABLE,
            List.of(),
            (in, settings) -> links(Recorded.rows(in.rows(Landed.TABLE), IdentityLinks.TABLE, Landed.IDENTITY_LINKS)));

    private IdentityLinksJob() {}

    /** Of what is said at the same time, that the ids are not one person's. */
    private static Column isTakenBack() {
        Column undone = max(when(isUndo(), IdentityLinks.LAST_AT.col()));
        Column linked = max(when(not(isUndo()), IdentityLinks.LAST_AT.col()));
        return undone.isNotNull().and(linked.isNull().or(undone.geq(linked)));
    }

    private static Column isUndo() {
        return IdentityLinks.CAUSE.col().equalTo(IdentityLinks.UNDO);
    }

    static Dataset<Row> links(Dataset<Row> seen) {
        return seen.groupBy(IdentityLinks.TABLE.keys().stream().map(Field::col).toArray(Column[]::new))
                .agg(
                        IdentityLinks.FIRST_AT.is(min(IdentityLinks.FIRST_AT.col())),
                        IdentityLinks.LAST_AT.is(max(IdentityLinks.LAST_AT.col())),
                        IdentityLinks.CAUSE.is(when(isTakenBack(), IdentityLinks.UNDO)
                                .otherwise(min_by(
                                        IdentityLinks.CAUSE.col(),
                                        struct(isUndo(), IdentityLinks.FIRST_AT.col(), IdentityLinks.CAUSE.col())))));
    }
}
