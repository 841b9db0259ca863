package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.Rings;

/**
 * Accounts that hand shares round among themselves to collect rewards.
 *
 * <p>The one opens the other's shares within a minute, twice or more: such arcs that go round make a ring of three or more. That alone
 * may be friends in one room, so it takes two of these besides to be on the exclusion list:
 *
 * <ul>
 *   <li>at_once: half or more of all that the account opened, it opened from the ring within a minute;
 *   <li>few_others: of those who opened its shares, half or fewer are outside the ring;
 *   <li>gives_back: something was given back on a third or more of its orders that came by shares, two or more.
 * </ul>
 */
public final class AbuseRingsJob {

    private static final long AT_ONCE_MICROS = 60_000_000;
    private static final int FEWEST_MEMBERS = 3;
    private static final int FEWEST_TIMES = 2;
    private static final int REASONS_TO_EXCLUDE = 3;

    public static final Job JOB = new Job(
            "abuse_rings",
            "Which accounts stage sharing among themselves",
            List.of(Shares.TABLE, ShareOpens.TABLE, ShareOrders.TABLE, Refunds.TABLE),
            AbuseRings.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private AbuseRingsJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> sharers = in.rows(Shares.TABLE)
                .select(Shares.SHARE_ID.col(), Shares.PERSON_ID.col().as("sharer"), Shares.SHARED_AT.col());
        Column delay = unix_micros(ShareOpens.FIRST_AT.col()).minus(unix_micros(Shares.SHARED_AT.col()));
        Dataset<Row> opens = in.rows(ShareOpens.TABLE)
                .filter(BusinessTime.upTo(ShareOpens.FIRST_AT.col(), asOf, zone))
                .join(sharers, new String[] {"share_id"})
                .filter("sharer is not null and sharer <> person_id")
                .withColumn("at_once", delay.between(0, AT_ONCE_MICROS))
                .localCheckpoint();
        Dataset<Row> members = members(opens.filter("at_once"));
        Dataset<Row> orders = SharedMoney.upTo(in.rows(ShareOrders.TABLE), in.rows(Refunds.TABLE), asOf, zone);
        Dataset<Row> known = members.join(opened(opens, members), new String[] {"person_id"}, "left")
                .join(audience(opens, members), new String[] {"person_id"}, "left")
                .join(bought(orders), new String[] {"person_id"}, "left")
                .na()
                .fill(0L);
        return judged(known, asOf);
    }

    /** Columns person_id, ring_id and members. */
    private static Dataset<Row> members(Dataset<Row> atOnce) {
        Dataset<Row> arcs = atOnce.groupBy("sharer", "person_id")
                .agg(count(lit(1)).as("times"))
                .filter(col("times").geq(FEWEST_TIMES));
        var people = NumberedPeople.of(arcs, col("sharer"), col("person_id"));
        int[] ring = Rings.of(Csr.outgoing(people.arcs()));
        int[] size = new int[ring.length];
        for (int r : ring) {
            size[r]++;
        }
        List<Row> rows = new ArrayList<>();
        for (int v = 0; v < ring.length; v++) {
            if (size[ring[v]] >= FEWEST_MEMBERS) {
                rows.add(RowFactory.create(people.hash(v), ring[v], (long) size[ring[v]]));
            }
        }
        var schema = new StructType()
                .add("hash", DataTypes.LongType, false)
                .add("ring", DataTypes.IntegerType, false)
                .add("members", DataTypes.LongType, false);
        Dataset<Row> rings = atOnce.sparkSession().createDataFrame(rows, schema);
        Dataset<Row> named = arcs.select(col("person_id"))
                .distinct()
                .withColumn("hash", NumberedPeople.hash(col("person_id")))
                .join(rings, new String[] {"hash"});
        Dataset<Row> firsts = named.groupBy("ring").agg(min("person_id").as("ring_id"));
        return named.join(firsts, new String[] {"ring"})
                .select("person_id", "ring_id", "members")
                .localCheckpoint();
    }

    private static Dataset<Row> opened(Dataset<Row> opens, Dataset<Row> members) {
        return withRings(opens, members)
                .groupBy("person_id")
                .agg(
                        count(lit(1)).as("opens"),
                        sum(when(col("at_once").and(col("sharer_ring").equalTo(col("person_ring"))), 1)
                                        .otherwise(0))
                                .as("at_once_opens"));
    }

    private static Dataset<Row> audience(Dataset<Row> opens, Dataset<Row> members) {
        return withRings(opens, members)
                .filter("sharer_ring is not null")
                .groupBy(col("sharer").as("person_id"))
                .agg(
                        count_distinct(col("person_id")).as("openers"),
                        count_distinct(when(col("sharer_ring").eqNullSafe(col("person_ring")), col("person_id")))
                                .as("openers_within"));
    }

    private static Dataset<Row> withRings(Dataset<Row> opens, Dataset<Row> members) {
        return opens.join(
                        members.select(col("person_id"), col("ring_id").as("person_ring")),
                        new String[] {"person_id"},
                        "left")
                .join(
                        members.select(
                                col("person_id").as("sharer"), col("ring_id").as("sharer_ring")),
                        new String[] {"sharer"},
                        "left")
                .filter("person_ring is not null or sharer_ring is not null");
    }

    private static Dataset<Row> bought(Dataset<Row> orders) {
        return orders.filter("person_id is not null")
                .groupBy("person_id")
                .agg(
                        count(lit(1)).as("orders"),
                        sum(when(col("refunded_fen").gt(0), 1).otherwise(0)).as("refunded_orders"));
    }

    private static Dataset<Row> judged(Dataset<Row> known, LocalDate asOf) {
        Column reasons = array_sort(array_compact(array(
                lit("cycle"),
                when(col("opens").gt(0).and(col("at_once_opens").multiply(2).geq(col("opens"))), "at_once"),
                when(col("openers").gt(0).and(col("openers_within").multiply(2).geq(col("openers"))), "few_others"),
                when(
                        col("refunded_orders")
                                .geq(2)
                                .and(col("refunded_orders").multiply(3).geq(col("orders"))),
                        "gives_back"))));
        return known.withColumn("reasons", reasons)
                .select(
                        AbuseRings.AS_OF.is(lit(asOf)),
                        AbuseRings.PERSON_ID.col(),
                        AbuseRings.RING_ID.col(),
                        AbuseRings.MEMBERS.col(),
                        AbuseRings.SCORE.is(size(col("reasons"))),
                        AbuseRings.REASONS.col(),
                        AbuseRings.AT_ONCE_OPENS.is(col("at_once_opens")),
                        AbuseRings.OPENS.is(col("opens")),
                        AbuseRings.ORDERS.is(col("orders")),
                        AbuseRings.REFUNDED_ORDERS.is(col("refunded_orders")),
                        AbuseRings.IS_EXCLUDED.is(size(col("reasons")).geq(REASONS_TO_EXCLUDE)));
    }
}
