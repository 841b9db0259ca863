package org.headwater.jobs.value;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.RfmConfig;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.RfmCuts;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnSettings;
import org.headwater.jobs.testing.SharedSpark;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;

/** The jobs of this package one after the other, as a run carries them out. */
record Scoring(DrawnSettings settings) {

    static Scoring by(ScoreConvention convention, CutRule rule) {
        return new Scoring(DrawnSettings.asOf("2026-01-31").with(new RfmConfig(convention, rule)));
    }

    static Scoring byDefault() {
        return by(ScoreConvention.RANK_MAX, CutRule.MEAN);
    }

    Dataset<Row> cuts(Dataset<Row> userOrders) {
        var in = new DrawnInputs().with(UserOrders.TABLE, userOrders);
        return RfmCutsJob.JOB.transform().apply(in, settings.of(RfmCutsJob.JOB));
    }

    Dataset<Row> userRfm(Dataset<Row> userOrders) {
        var in = new DrawnInputs().with(UserOrders.TABLE, userOrders).with(RfmCuts.TABLE, cuts(userOrders));
        return UserRfm.TABLE.shape(UserRfmJob.JOB.transform().apply(in, settings.of(UserRfmJob.JOB)));
    }

    Dataset<Row> user360(Dataset<Row> userOrders) {
        return user360(userOrders, new DrawnInputs());
    }

    /** @param more tables, of those that the test does not have there is no row */
    Dataset<Row> user360(Dataset<Row> userOrders, DrawnInputs more) {
        DrawnInputs in = more.with(UserOrders.TABLE, userOrders).with(UserRfm.TABLE, userRfm(userOrders));
        for (Table table : User360Job.JOB.reads()) {
            if (!in.has(table)) {
                in.with(table, SharedSpark.session().createDataFrame(List.of(), table.schema()));
            }
        }
        return User360Job.JOB.transform().apply(in, settings.of(User360Job.JOB));
    }
}
