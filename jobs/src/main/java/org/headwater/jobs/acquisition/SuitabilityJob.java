package org.headwater.jobs.acquisition;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.headwater.jobs.plan.Param.ACQUISITION;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.ConversionPaths;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.ChannelCac;
import org.headwater.jobs.tables.marts.Suitability;

/** Ranks categories by what makes a private domain worth while: value of a customer, cost of a new one, cost to serve. */
public final class SuitabilityJob {

    public static final Job JOB = new Job(
            "suitability",
            "How well each category suits a private domain",
            List.of(Purchases.TABLE, ConversionPaths.TABLE, ChannelCac.TABLE),
            Suitability.TABLE,
            List.of(AS_OF, ACQUISITION),
            (in, settings) -> rank(in, settings.get(AS_OF), settings.get(ACQUISITION)));

    private SuitabilityJob() {}

    private static Dataset<Row> rank(Inputs in, LocalDate asOf, AcquisitionConfig config) {
        Dataset<Row> purchases =
                in.rows(Purchases.TABLE).filter(Purchases.CATEGORY.col().isNotNull());
        List<Row> categories = purchases
                .groupBy(Purchases.CATEGORY.col())
                .agg(countDistinct(Purchases.USER_ID.col()), count(lit(1)), sum(Purchases.PAID_FEN.col()))
                .collectAsList();
        List<Row> firsts = purchases
                .filter(Purchases.NUMBER.col().equalTo(1))
                .join(FirstChannel.of(in.rows(ConversionPaths.TABLE)), "user_id")
                .groupBy(Purchases.CATEGORY.col(), col("channel"))
                .agg(count(lit(1)))
                .collectAsList();
        List<Row> cac = in.rows(ChannelCac.TABLE)
                .filter(ChannelCac.MODEL.col().equalTo("last_non_direct"))
                .filter(ChannelCac.PERIOD.col().equalTo(ChannelCacJob.ALL))
                .filter(ChannelCac.CAC.col().isNotNull())
                .select(ChannelCac.CHANNEL.col(), ChannelCac.CAC.col())
                .collectAsList();
        return purchases
                .sparkSession()
                .createDataFrame(
                        new CategoryScores(asOf, config).rows(categories, firsts, cac), Suitability.TABLE.schema());
    }
}
