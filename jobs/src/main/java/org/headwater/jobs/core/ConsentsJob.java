package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.landing.Landed;

/** Consents and their withdrawals from landed rows: what happened, not what holds. */
public final class ConsentsJob {

    public static final Job JOB = new Job(
            "consents",
            "What people allowed and took back",
            List.of(Landed.TABLE),
            Consents.TABLE,
            List.of(),
            (in, settings) -> consents(Recorded.rows(in.rows(Landed.TABLE), Consents.TABLE, Landed.CONSENTS)));

    private ConsentsJob() {}

    static Dataset<Row> consents(Dataset<Row> said) {
        return said.groupBy(Consents.TABLE.keys().stream().map(Field::col).toArray(Column[]::new))
                .agg(
                        Consents.CHANNEL.is(min(Consents.CHANNEL.col())),
                        Consents.POLICY_VERSION.is(min(Consents.POLICY_VERSION.col())),
                        Consents.SOURCE.is(min(Consents.SOURCE.col())));
    }
}
