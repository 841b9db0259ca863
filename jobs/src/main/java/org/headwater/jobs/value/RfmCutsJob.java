package org.headwater.jobs.value;

import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.RFM;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.RfmConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.RfmCuts;
import org.headwater.models.rfm.ScoreConvention;

/**
 * Finds where scores and value classes are cut, and writes it down: whoever doubts a score can check it by hand.
 *
 * <p>Exact, from order statistics; nothing is sorted. With no customers there are no cuts.
 */
public final class RfmCutsJob {

    public static final Job JOB = new Job(
            "rfm_cuts",
            "Where recency, frequency and money are cut",
            List.of(UserOrders.TABLE),
            RfmCuts.TABLE,
            List.of(AS_OF, ZONE, RFM),
            (in, settings) -> {
                LocalDate asOf = settings.get(AS_OF);
                Dataset<Row> measures = RfmMeasures.of(in.rows(UserOrders.TABLE), asOf, settings.get(ZONE));
                List<Row> cuts = find(measures, settings.get(RFM)).stream()
                        .map(cut -> cut.toRow(asOf))
                        .toList();
                return measures.sparkSession().createDataFrame(cuts, RfmCuts.TABLE.schema());
            });

    private RfmCutsJob() {}

    static List<RfmCut> find(Dataset<Row> measures, RfmConfig rfm) {
        long customers = measures.count();
        List<RfmCut> cuts = new ArrayList<>();
        if (customers > 0) {
            cuts.addAll(
                    rfm.convention() == ScoreConvention.NTILE
                            ? NtileCuts.find(measures, customers)
                            : ScaleCuts.find(measures, customers, rfm.convention()));
            cuts.addAll(ClassCuts.find(measures, customers, rfm.valueCut()));
        }
        return cuts;
    }
}
