package org.headwater.jobs.acquisition;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.ACQUISITION;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.ConversionPaths;
import org.headwater.jobs.tables.marts.Attribution;

/**
 * Credits channels by every model. Rules are applied path by path on the cluster; the chain of all paths is counted by
 * distinct path there and solved on the driver, which must hold the distinct paths.
 */
public final class AttributionJob {

    public static final Job JOB = new Job(
            "attribution",
            "Which channel earned the orders, by every model side by side",
            List.of(ConversionPaths.TABLE),
            Attribution.TABLE,
            List.of(AS_OF, ACQUISITION),
            (in, settings) -> credit(in.rows(ConversionPaths.TABLE), settings.get(AS_OF), settings.get(ACQUISITION)));

    private AttributionJob() {}

    static Dataset<Row> credit(Dataset<Row> paths, LocalDate asOf, AcquisitionConfig config) {
        Column isFirst = ConversionPaths.NUMBER.col().equalTo(1);
        Column month = trunc(ConversionPaths.PAID_ON.col(), "month");
        List<Row> byRule = paths.filter(ConversionPaths.ORDER_ID.col().isNotNull())
                .select(
                        month.as("month"),
                        isFirst.as("is_first"),
                        ConversionPaths.PAID_FEN.col(),
                        explode(RuleCredits.udf(config)
                                        .apply(ConversionPaths.CHANNELS.col(), ConversionPaths.AGES.col()))
                                .as("credit"))
                .select(
                        col("month"),
                        col("is_first"),
                        col("credit.model").as("model"),
                        col("credit.channel").as("channel"),
                        col("credit.parts").cast("decimal(38,0)").as("parts"),
                        col("credit.parts")
                                .cast("decimal(19,0)")
                                .multiply(ConversionPaths.PAID_FEN.col().cast("decimal(19,0)"))
                                .cast("decimal(38,0)")
                                .as("fen"))
                .groupBy("month", "is_first", "model", "channel")
                .agg(sum("parts").as("parts"), sum("fen").as("fen"))
                .collectAsList();
        List<Row> distinct = paths.groupBy(ConversionPaths.CHANNELS.col().as("channels"))
                .agg(
                        count(ConversionPaths.ORDER_ID.col()).as("orders"),
                        count(when(isFirst, 1)).as("firsts"),
                        count(when(ConversionPaths.ORDER_ID.col().isNull(), 1)).as("nulls"))
                .collectAsList();
        List<Row> rows = new ArrayList<>();
        for (boolean firstOnly : new boolean[] {false, true}) {
            rows.addAll(new ScopeCredits(asOf, firstOnly).rows(byRule, distinct));
        }
        return paths.sparkSession().createDataFrame(rows, Attribution.TABLE.schema());
    }
}
