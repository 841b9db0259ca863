package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.models.spread.Coreness;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.credit.MoneyCredit;

/** What each person moved in each category up to a date: one row per person and category with a share of theirs. */
final class Movement {

    private static final String[] PERSON_AND_CATEGORY = {"person_id", "category"};

    /** One devoted buyer, or one accomplice, counts for no more than this. */
    private static final long MOST_OF_A_BUYER = 5;

    private static final UserDefinedFunction PARTS = udf(
                    (UDF2<Long, Integer, long[]>) (fen, parts) -> MoneyCredit.FULL.cut(fen, parts),
                    DataTypes.createArrayType(DataTypes.LongType, false))
            .withName("money_parts");

    private Movement() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> rings = in.rows(AbuseRings.TABLE).select(AbuseRings.PERSON_ID.col(), AbuseRings.IS_EXCLUDED.col());
        Dataset<Row> shares = shares(in, asOf, zone).localCheckpoint();
        Dataset<Row> opens = opens(in, asOf, zone);
        Dataset<Row> orders = orders(in, asOf, zone);
        return shares.groupBy(PERSON_AND_CATEGORY[0], PERSON_AND_CATEGORY[1])
                .agg(count(lit(1)).as("shares"))
                .join(reach(shares, opens, zone), PERSON_AND_CATEGORY, "left")
                .join(buyers(shares, orders), PERSON_AND_CATEGORY, "left")
                .join(money(shares, orders, in.rows(ShareTree.TABLE)), PERSON_AND_CATEGORY, "left")
                .join(
                        coreness(in.rows(ShareEdges.TABLE)),
                        NumberedPeople.hash(col("person_id")).equalTo(col("hash")),
                        "left")
                .join(rings, new String[] {"person_id"}, "left")
                .withColumn("is_excluded", coalesce(col("is_excluded"), lit(false)))
                .withColumn("organic_shares", when(col("is_excluded"), lit(0L)).otherwise(col("shares")))
                .na()
                .fill(0L);
    }

    /** Shares of known people, with a category; empty where the source does not say. */
    static Dataset<Row> shares(Inputs in, LocalDate asOf, ZoneId zone) {
        return in.rows(Shares.TABLE)
                .filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone))
                .filter(Shares.PERSON_ID.col().isNotNull())
                .select(
                        Shares.SHARE_ID.col(),
                        Shares.PERSON_ID.col(),
                        Shares.SHARED_AT.col(),
                        coalesce(Shares.CATEGORY.col(), lit("")).as("category"));
    }

    /** Who ({@code opener}) first opened which share when. */
    static Dataset<Row> opens(Inputs in, LocalDate asOf, ZoneId zone) {
        return in.rows(ShareOpens.TABLE)
                .filter(BusinessTime.upTo(ShareOpens.FIRST_AT.col(), asOf, zone))
                .select(Shares.SHARE_ID.col(), ShareOpens.PERSON_ID.col().as("opener"), ShareOpens.FIRST_AT.col());
    }

    /** Orders that came by a share, of a {@code buyer}, with {@code net_fen}. */
    static Dataset<Row> orders(Inputs in, LocalDate asOf, ZoneId zone) {
        return SharedMoney.upTo(in.rows(ShareOrders.TABLE), in.rows(Refunds.TABLE), asOf, zone)
                .withColumnRenamed("person_id", "buyer");
    }

    /** Monday of the business week of an instant. */
    static Column week(Column instant, ZoneId zone) {
        return to_date(date_trunc("week", BusinessTime.dayOf(instant, zone)));
    }

    private static Dataset<Row> reach(Dataset<Row> shares, Dataset<Row> opens, ZoneId zone) {
        return opens.join(shares, new String[] {"share_id"})
                .filter("opener <> person_id")
                .groupBy(PERSON_AND_CATEGORY[0], PERSON_AND_CATEGORY[1])
                .agg(
                        count_distinct(col("opener")).as("reached"),
                        count_distinct(week(ShareOpens.FIRST_AT.col(), zone)).as("active_weeks"));
    }

    private static Dataset<Row> buyers(Dataset<Row> shares, Dataset<Row> orders) {
        return orders.join(shares, new String[] {"share_id"})
                .filter("buyer <> person_id")
                .groupBy(PERSON_AND_CATEGORY[0], PERSON_AND_CATEGORY[1], "buyer")
                .agg(least(count(lit(1)), lit(MOST_OF_A_BUYER)).as("orders"))
                .groupBy(PERSON_AND_CATEGORY[0], PERSON_AND_CATEGORY[1])
                .agg(count(lit(1)).as("buyers"), sum("orders").as("followed_orders"));
    }

    private static Dataset<Row> money(Dataset<Row> shares, Dataset<Row> orders, Dataset<Row> tree) {
        return moved(shares, orders, tree)
                .groupBy(PERSON_AND_CATEGORY[0], PERSON_AND_CATEGORY[1])
                .agg(
                        count(lit(1)).as("moved_orders"),
                        sum("net_fen").as("moved_fen"),
                        sum("part").as("credited_fen"));
    }

    /**
     * What each person moved of each order: all on the way that the share had come did, nobody by buying themselves. One row per person,
     * category and order, with {@code net_fen} of the order and the person's {@code part} of it.
     */
    static Dataset<Row> moved(Dataset<Row> shares, Dataset<Row> orders, Dataset<Row> tree) {
        Column way = concat(array(col("share_id")), ShareTree.ANCESTORS.col());
        Dataset<Row> onTheWay = orders.join(tree, new String[] {"share_id"})
                .withColumn("way", way)
                .withColumn("parts", PARTS.apply(col("net_fen"), size(col("way"))))
                .select(
                        col("shop"),
                        col("order_id"),
                        col("buyer"),
                        col("paid_at"),
                        col("net_fen"),
                        col("parts"),
                        posexplode(col("way")))
                .withColumn("part", element_at(col("parts"), col("pos").plus(1)))
                .withColumnRenamed("col", "share_id");
        return onTheWay.join(shares, new String[] {"share_id"})
                .filter("buyer is null or buyer <> person_id")
                .groupBy("person_id", "category", "shop", "order_id")
                .agg(
                        max("paid_at").as("paid_at"),
                        max("net_fen").as("net_fen"),
                        sum("part").as("part"));
    }

    private static Dataset<Row> coreness(Dataset<Row> edges) {
        Dataset<Row> sharing = edges.filter(ShareEdges.KIND.col().equalTo("share"));
        var people = NumberedPeople.of(sharing, ShareEdges.FROM_ID.col(), ShareEdges.TO_ID.col());
        int[] coreness = Coreness.of(Csr.undirected(people.arcs()));
        List<Row> rows = new ArrayList<>(coreness.length);
        for (int v = 0; v < coreness.length; v++) {
            rows.add(RowFactory.create(people.hash(v), (long) coreness[v]));
        }
        var schema = new StructType().add("hash", DataTypes.LongType, false).add("coreness", DataTypes.LongType, false);
        return edges.sparkSession().createDataFrame(rows, schema);
    }
}
