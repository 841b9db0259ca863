package org.headwater.jobs.propensity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.BUYERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import org.headwater.jobs.tables.marts.UserClusters;
import org.headwater.models.clusters.BehaviourClusters;
import org.headwater.models.clusters.Cluster;
import org.headwater.models.clusters.Feature;
import scala.collection.Seq;

/** Finds groups among a sample of the buyers and puts every buyer into the nearest. */
public final class UserClustersJob {

    public static final Job JOB = new Job(
            "user_clusters",
            "Which group of customers who behave alike each buyer belongs to",
            List.of(Purchases.TABLE, Refunds.TABLE, Customers.TABLE),
            UserClusters.TABLE,
            List.of(AS_OF, ZONE, BUYERS),
            (in, settings) -> group(
                    in.rows(Purchases.TABLE),
                    OfCustomers.of(in, settings).rows(Refunds.TABLE),
                    settings.get(AS_OF),
                    settings.get(ZONE)));

    private static final int MOST = 12;

    /** The first of {@link BuyerFeatures#NAMES}. */
    private static final List<Feature> FEATURES = List.of(
            new Feature("log_money", "big spender", "small spender"),
            new Feature("log_orders", "frequent", "seldom"),
            new Feature("recency_days", "long silent", "recent"),
            new Feature("tenure_days", "long known", "newcomer"),
            new Feature("breadth", "broad taste", "narrow taste"),
            new Feature("refund_share", "often refunded", "never refunded"),
            new Feature("discount_share", "discount hunter", "full price"));

    private static final StructType GROUP =
            new StructType().add("cluster", DataTypes.IntegerType).add("name", DataTypes.StringType);

    private UserClustersJob() {}

    static Dataset<Row> group(Dataset<Row> purchases, Dataset<Row> refunds, LocalDate asOf, ZoneId zone) {
        Dataset<Row> buyers = BuyerFeatures.of(purchases, refunds, List.of(new Cut(asOf, 0)), zone)
                .select(col("user_id"), slice(col("known"), 1, FEATURES.size()).as("known"));
        double[][] sample = Sample.of(buyers, 1).stream()
                .map(row -> values(row.<Double>getSeq(1)))
                .toArray(double[][]::new);
        if (sample.length == 0) {
            return buyers.sparkSession().createDataFrame(List.of(), UserClusters.TABLE.schema());
        }
        var found = BehaviourClusters.fit(FEATURES, sample, MOST, Sample.SEED);
        UDF1<Seq<Double>, Row> nearest = known -> {
            Cluster cluster = found.of(values(known));
            return RowFactory.create(cluster.number(), cluster.name());
        };
        Column group =
                functions.udf(nearest, GROUP).withName("behaviour_cluster").apply(col("known"));
        List<Column> columns = new ArrayList<>(List.of(
                UserClusters.AS_OF.is(lit(asOf)),
                UserClusters.USER_ID.col(),
                UserClusters.CLUSTER.is(col("found.cluster")),
                UserClusters.NAME.is(col("found.name")),
                UserClusters.STABILITY.is(lit(found.stability())),
                UserClusters.SAMPLE.is(lit((long) sample.length))));
        for (int f = 0; f < FEATURES.size(); f++) {
            columns.add(col("known").getItem(f).as(FEATURES.get(f).name()));
        }
        return buyers.withColumn("found", group).select(columns.toArray(Column[]::new));
    }

    static double[] values(Seq<Double> known) {
        double[] values = new double[known.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = known.apply(i);
        }
        return values;
    }
}
