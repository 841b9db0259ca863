package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.CommunityMembers;
import org.headwater.models.spread.Communities;
import org.headwater.models.spread.Csr;

/**
 * Who hangs together: the Leiden algorithm of {@link Communities} over ties of sharing and of groups.
 *
 * <ul>
 *   <li>Two people of whom one opened the other's shares, or invited the other, have a tie as strong as the number of shares and groups,
 *       both ways and kinds together.
 *   <li>A customer in a WeCom group has a tie of 1 to the group, which stands in the network as if it were a person, and is left out of
 *       the answer. So a group of 500 makes 500 ties and not 124,750, and big groups do not drown everything else.
 * </ul>
 *
 * <p>People are numbered by a hash of their id and strengths are whole numbers, so that the order of rows and partitions changes nothing.
 * The network is brought into one JVM: some 100 bytes a tie.
 */
public final class CommunityMembersJob {

    /** Three starts, as a single one may stop short; the seed is any number, but always the same. */
    private static final Communities.Options OPTIONS = new Communities.Options(1, 3, 50, 1);

    public static final Job JOB = new Job(
            "community_members",
            "Who hangs together",
            List.of(ShareEdges.TABLE, Relations.TABLE, Identities.TABLE),
            CommunityMembers.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private CommunityMembersJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> shared = in.rows(ShareEdges.TABLE)
                .filter(BusinessTime.upTo(ShareEdges.FIRST_AT.col(), asOf, zone))
                .select(
                        ShareEdges.FROM_ID.col().as("a"),
                        ShareEdges.TO_ID.col().as("b"),
                        ShareEdges.TIMES.col().as("strength"));
        Dataset<Row> grouped = groups(in, asOf, zone).localCheckpoint();
        Dataset<Row> ties = shared.unionByName(grouped)
                .groupBy(
                        least(col("a"), col("b")).as("a"),
                        greatest(col("a"), col("b")).as("b"))
                .agg(sum("strength").as("strength"))
                .localCheckpoint();
        Dataset<Row> people = shared.select(col("a").as("person_id"))
                .unionByName(shared.select(col("b").as("person_id")))
                .unionByName(grouped.select(col("a").as("person_id")))
                .distinct()
                .withColumn("hash", NumberedPeople.hash(col("person_id")));
        return people.join(found(ties), new String[] {"hash"})
                .withColumn("community_id", min("person_id").over(Window.partitionBy("community")))
                .withColumn("as_of", lit(asOf));
    }

    /** Customers with the groups that they are in; a group's name has blanks, a person's has none. */
    private static Dataset<Row> groups(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> contacts = ShareEvents.people(in.rows(Identities.TABLE), "contact_")
                .filter("contact_kind = 'external_userid'")
                .select(col("contact_scope").as("corp"), col("contact_id").as("person_id"), col("person"));
        return in.rows(Relations.TABLE)
                .filter(Relations.KIND.col().equalTo("group_member"))
                .filter(Relations.PERSON_KIND.col().equalTo("customer"))
                .filter(BusinessTime.upTo(Relations.SINCE.col(), asOf, zone))
                .join(contacts, new String[] {"corp", "person_id"})
                .select(
                        col("person").as("a"),
                        concat_ws(" ", lit("group"), col("corp"), col("other_id"))
                                .as("b"),
                        lit(1L).as("strength"))
                .distinct();
    }

    /** Columns hash and community, for people and groups alike. */
    private static Dataset<Row> found(Dataset<Row> ties) {
        var people = NumberedPeople.of(ties, col("a"), col("b"), col("strength"));
        int[] community = Communities.of(Csr.undirected(people.arcs()), OPTIONS).community();
        List<Row> rows = new ArrayList<>(community.length);
        for (int v = 0; v < community.length; v++) {
            rows.add(RowFactory.create(people.hash(v), community[v]));
        }
        var schema =
                new StructType().add("hash", DataTypes.LongType, false).add("community", DataTypes.IntegerType, false);
        return ties.sparkSession().createDataFrame(rows, schema);
    }
}
