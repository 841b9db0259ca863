package org.headwater.jobs.propensity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.BUYERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.identity.OfCustomers;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.UserPropensity;
import org.headwater.models.propensity.Propensity;
import scala.collection.Seq;

/**
 * Learns on what buyers were like a horizon ago and what they have done since, and foretells from what they are like now.
 */
public final class UserPropensityJob {

    public static final Job JOB = new Job(
            "user_propensity",
            "How likely each buyer is to buy again soon, and to be gone",
            List.of(Purchases.TABLE, Refunds.TABLE, Customers.TABLE),
            UserPropensity.TABLE,
            List.of(AS_OF, ZONE, BUYERS),
            (in, settings) -> foretell(
                    in.rows(Purchases.TABLE),
                    OfCustomers.of(in, settings).rows(Refunds.TABLE),
                    settings.get(AS_OF),
                    settings.get(ZONE)));

    private static final int REASONS = 3;

    private static final StructType TOLD = new StructType()
            .add("probability", DataTypes.DoubleType)
            .add("reasons", DataTypes.createArrayType(DataTypes.StringType, false));

    private UserPropensityJob() {}

    static Dataset<Row> foretell(Dataset<Row> purchases, Dataset<Row> refunds, LocalDate asOf, ZoneId zone) {
        LocalDate firstSold = firstSold(purchases);
        if (firstSold == null) {
            return purchases.sparkSession().createDataFrame(List.of(), UserPropensity.TABLE.schema());
        }
        Map<Target, Cut> cuts = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            int horizon = target.horizonDays(firstSold, asOf);
            cuts.put(target, new Cut(asOf.minusDays(horizon), horizon));
        }
        List<Row> sample = Sample.of(
                BuyerFeatures.of(
                        purchases, refunds, cuts.values().stream().distinct().toList(), zone),
                cuts.size());
        Dataset<Row> now = BuyerFeatures.of(purchases, refunds, List.of(new Cut(asOf, 0)), zone);
        Dataset<Row> told = null;
        for (Target target : Target.values()) {
            Cut cut = cuts.get(target);
            Propensity fitted = Propensity.fit(target.set(at(sample, cut)), Sample.SEED);
            Dataset<Row> one = told(now, target, cut.horizonDays(), fitted, asOf);
            told = told == null ? one : told.unionAll(one);
        }
        return told;
    }

    /** Null where nothing was sold. */
    static LocalDate firstSold(Dataset<Row> purchases) {
        return purchases.agg(min(Purchases.PAID_ON.col())).head().getAs(0);
    }

    static List<Row> at(List<Row> sample, Cut cut) {
        return sample.stream()
                .filter(row -> row.getAs(1).equals(cut.cut()) && row.getInt(2) == cut.horizonDays())
                .toList();
    }

    private static Dataset<Row> told(
            Dataset<Row> now, Target target, int horizonDays, Propensity fitted, LocalDate asOf) {
        UDF1<Seq<Double>, Row> tell = known -> {
            double[] values = UserClustersJob.values(known);
            List<String> reasons = fitted.reasons(values, REASONS).stream()
                    .map(r -> (r.speaksFor() ? "for: " : "against: ") + r.feature())
                    .toList();
            return RowFactory.create(fitted.probability(values), reasons.toArray());
        };
        Column told = functions
                .udf(tell, TOLD)
                .withName("propensity_" + target.code())
                .apply(col("known"));
        return now.withColumn("told", told)
                .select(
                        UserPropensity.AS_OF.is(lit(asOf)),
                        UserPropensity.USER_ID.col(),
                        UserPropensity.TARGET.is(target.code()),
                        UserPropensity.HORIZON_DAYS.is(horizonDays),
                        UserPropensity.PROBABILITY.is(col("told.probability")),
                        UserPropensity.BASIS.is(fitted.hasTrees() ? "trees" : "base_rate"),
                        UserPropensity.REASONS.is(col("told.reasons")));
    }
}
