package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.KocPaths;
import org.headwater.models.spread.IntroductionPaths;

/**
 * By whom to be introduced to each of those who move others: the {@value #PATHS} strongest paths from members of staff, and the
 * {@value #PATHS} strongest from customers of theirs, over at most {@value #LONGEST} introductions.
 *
 * <pre>
 *   hop_strength  times / (times + 1): half for once, towards 1 for often
 *   strength      product over the hops of the path
 * </pre>
 *
 * <p>Two know each other by what {@link Acquaintances} says; a share makes both know the other. A path visits nobody twice, and meets
 * no other customer of staff where it starts from one, nor another member of staff. Of equally strong paths the shorter comes first,
 * then the one that hashes of the ids put first ({@link IntroductionPaths}).
 *
 * <p>Paths are searched to the first {@value #RANKS} of each category in tier head, waist or koc only, one search back from each; to
 * whom there is none, there is no row.
 */
public final class KocPathsJob {

    static final int PATHS = 3;
    static final int LONGEST = 3;
    static final int RANKS = 50;

    public static final Job JOB = new Job(
            "koc_paths",
            "By whom to be introduced to those who move others",
            List.of(Koc.TABLE, ShareEdges.TABLE, Relations.TABLE, Messages.TABLE, Identities.TABLE, AbuseRings.TABLE),
            KocPaths.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private static final StructType HOP = new StructType()
            .add("person_id", DataTypes.StringType, false)
            .add("start", DataTypes.StringType, false)
            .add("path", DataTypes.IntegerType, false)
            .add("hop", DataTypes.IntegerType, false)
            .add("hops", DataTypes.IntegerType, false)
            .add("strength", DataTypes.createDecimalType(38, 12), false)
            .add("from_node", DataTypes.LongType, false)
            .add("to_node", DataTypes.LongType, false);

    private KocPathsJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Column from = when(col("from_corp").isNull(), col("from_id"))
                .otherwise(concat(lit("staff:"), col("from_corp"), lit(":"), col("from_id")));
        Dataset<Row> ties = Acquaintances.of(in, asOf, zone)
                .withColumn("from_node", NumberedPeople.hash(from))
                .withColumn("to_node", NumberedPeople.hash(col("to_id")))
                .localCheckpoint();
        Column often = col("times").cast("double");
        var people = NumberedPeople.hashed(ties, col("from_node"), col("to_node"), often.divide(often.plus(1)));
        boolean[] staff = new boolean[people.arcs().nodes()];
        boolean[] customers = new boolean[people.arcs().nodes()];
        Iterator<Row> ofStaff = ties.filter(col("from_corp").isNotNull())
                .select(col("from_node"), col("to_node"), array_contains(col("kinds"), "contact"))
                .toLocalIterator();
        while (ofStaff.hasNext()) {
            Row tie = ofStaff.next();
            staff[people.number(tie.getLong(0))] = true;
            customers[people.number(tie.getLong(1))] |= tie.getBoolean(2);
        }
        List<Row> targets = in.rows(Koc.TABLE)
                .filter(Koc.TIER.col().notEqual("ordinary").and(Koc.RANK.col().leq(RANKS)))
                .groupBy(Koc.PERSON_ID.col())
                .agg(max(NumberedPeople.hash(Koc.PERSON_ID.col())))
                .orderBy(Koc.PERSON_ID.col())
                .collectAsList();
        var search = new IntroductionPaths(people.arcs());
        List<Row> hops = new ArrayList<>();
        search(search, people, "staff", staff, targets, hops);
        search(search, people, "customer", customers, targets, hops);
        return told(in, ties, hops, asOf);
    }

    private static void search(
            IntroductionPaths search,
            NumberedPeople people,
            String start,
            boolean[] known,
            List<Row> targets,
            List<Row> hops) {
        for (Row target : targets) {
            int node = people.number(target.getLong(1));
            if (node < 0) {
                continue;
            }
            // Who is a customer of staff may still be introduced by another.
            boolean isKnown = known[node];
            known[node] = false;
            List<IntroductionPaths.Path> paths = search.strongest(known, node, PATHS, LONGEST);
            known[node] = isKnown;
            for (int p = 0; p < paths.size(); p++) {
                IntroductionPaths.Path path = paths.get(p);
                for (int h = 0; h < path.length(); h++) {
                    hops.add(RowFactory.create(
                            target.getString(0),
                            start,
                            p + 1,
                            h + 1,
                            path.length(),
                            // Far below what is told, and far above what a product of doubles is wrong by.
                            BigDecimal.valueOf(path.strength()).setScale(12, RoundingMode.HALF_UP),
                            people.hash(path.nodes().get(h)),
                            people.hash(path.nodes().get(h + 1))));
                }
            }
        }
    }

    private static Dataset<Row> told(Inputs in, Dataset<Row> ties, List<Row> hops, LocalDate asOf) {
        Dataset<Row> found = in.rows(Koc.TABLE).sparkSession().createDataFrame(hops, HOP);
        Column times = col("times").cast("decimal(20,0)");
        return ties.join(broadcast(found), new String[] {"from_node", "to_node"})
                .select(
                        KocPaths.AS_OF.is(lit(asOf)),
                        KocPaths.PERSON_ID.col(),
                        KocPaths.START.col(),
                        KocPaths.PATH.col(),
                        KocPaths.HOP.col(),
                        KocPaths.HOPS.col(),
                        KocPaths.STRENGTH.is(round(col("strength"), 6).cast("decimal(7,6)")),
                        KocPaths.FROM_CORP.col(),
                        KocPaths.FROM_ID.col(),
                        KocPaths.TO_ID.col(),
                        KocPaths.KINDS.col(),
                        KocPaths.TIMES.col(),
                        KocPaths.LAST_AT.col(),
                        KocPaths.HOP_STRENGTH.is(
                                round(times.divide(times.plus(1)), 6).cast("decimal(7,6)")));
    }
}
