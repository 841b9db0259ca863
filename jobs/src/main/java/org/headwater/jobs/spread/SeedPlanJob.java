package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.SeedPlan;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.seeding.Diffusion;
import org.headwater.models.spread.seeding.MarginalReach;
import org.headwater.models.spread.seeding.OpimC;
import org.headwater.models.spread.seeding.SeedChoice;

/**
 * Whom to start with: 50 people who together reach the most others, by OPIM-C under the independent cascade with the chances of
 * {@link PassingChances}.
 *
 * <p>Only who has a share that somebody opened can be chosen. Each place is the best after those before it, so a smaller budget takes the
 * first places. What they reach is estimated from a million fresh draws, to within a hundredth or so. The same plan for the same rows in any
 * order, any number of threads.
 */
public final class SeedPlanJob {

    static final int BUDGET = 50;

    private static final long DRAWS = 1 << 20;
    private static final long SEED = 1;
    private static final int THREADS = 2;

    /** Certified to 0.02 below 1 - 1/e, and seeds that seem at most 2 % better than they are. */
    private static final OpimC.Options OPTIONS =
            new OpimC.Options(0.02, 0.02, OpimC.Options.ONE_IN_NODES, SEED, THREADS);

    public static final Job JOB = new Job(
            "seed_plan",
            "Whom to start with",
            List.of(Shares.TABLE, ShareOpens.TABLE, ShareOrders.TABLE, Refunds.TABLE, AbuseRings.TABLE),
            SeedPlan.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private SeedPlanJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> shares = PassingChances.shares(in, asOf, zone).localCheckpoint();
        Dataset<Row> opens = PassingChances.opens(in, shares, asOf, zone).localCheckpoint();
        var people = NumberedPeople.of(
                PassingChances.of(shares, opens).localCheckpoint(), col("sharer"), col("opener"), col("chance"));
        SeedChoice choice = chosen(people.arcs());
        int[] nodes = choice.seeds().stream().mapToInt(SeedChoice.Seed::node).toArray();
        var reach = MarginalReach.of(people.arcs(), Diffusion.INDEPENDENT_CASCADE, nodes, DRAWS, SEED, THREADS);
        List<Row> seeds = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            seeds.add(RowFactory.create(people.hash(nodes[i]), i));
        }
        var schema = new StructType().add("hash", DataTypes.LongType, false).add("place", DataTypes.IntegerType, false);
        Dataset<Row> orders = SharedMoney.upTo(in.rows(ShareOrders.TABLE), in.rows(Refunds.TABLE), asOf, zone)
                .join(FirstTouches.excluded(in.rows(AbuseRings.TABLE)), new String[] {"person_id"}, "left_anti")
                .join(shares, new String[] {"share_id"})
                .filter("person_id is null or person_id <> sharer");
        List<Row> known = shares.sparkSession()
                .createDataFrame(seeds, schema)
                .join(favourites(opens), new String[] {"hash"})
                .join(worth(opens, orders), new String[] {"category"})
                .orderBy("place")
                .select("sharer", "category", "reached", "category_fen", "category_reached")
                .collectAsList();
        return shares.sparkSession()
                .createDataFrame(new PlannedPlaces(choice, reach, asOf).rows(known), SeedPlan.TABLE.schema());
    }

    /** Who passes nothing on costs more than there is, so that nobody is asked for nothing. */
    private static SeedChoice chosen(Arcs arcs) {
        long[] cost = new long[arcs.nodes()];
        Arrays.fill(cost, BUDGET + 1L);
        for (int i = 0; i < arcs.size(); i++) {
            cost[arcs.from(i)] = 1;
        }
        return OpimC.chooseWithin(arcs, Diffusion.INDEPENDENT_CASCADE, cost, BUDGET, OPTIONS);
    }

    /** The category in which most people opened the shares of each, and how many did in all. */
    private static Dataset<Row> favourites(Dataset<Row> opens) {
        Dataset<Row> all =
                opens.groupBy("sharer").agg(count_distinct(col("opener")).as("reached"));
        return opens.groupBy("sharer", "category")
                .agg(count_distinct(col("opener")).as("openers"))
                .groupBy("sharer")
                .agg(min(struct(col("openers").multiply(-1).as("fewer"), col("category")))
                        .as("first"))
                .join(all, new String[] {"sharer"})
                .select(
                        col("sharer"),
                        NumberedPeople.hash(col("sharer")).as("hash"),
                        col("first.category"),
                        col("reached"));
    }

    /** What orders by shares of each category were worth, and how many people those shares reached. */
    private static Dataset<Row> worth(Dataset<Row> opens, Dataset<Row> orders) {
        return opens.groupBy("category")
                .agg(count_distinct(col("opener")).as("category_reached"))
                .join(
                        orders.groupBy("category").agg(sum("net_fen").as("category_fen")),
                        new String[] {"category"},
                        "left")
                .na()
                .fill(0L);
    }
}
