package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.models.identity.Ownership;

/**
 * Whose each id is.
 *
 * <p>Ids are numbered by a hash of 64 bits to find what hangs together, known ids among themselves and devices and browsers
 * among themselves. What is larger than a person is set aside; every other group is small, and goes through the rule with
 * its ids as they are, so that two ids of one hash are never taken for each other. (All that they can do is make two groups
 * look like one that is too large; its ids then stay apart. Any two of 10^9 ids share a hash with a chance of 3 %.)
 */
public final class IdentitiesTable {

    private final IdentityInput in;
    private final LinkedIds linked;
    private final Dataset<Row> joining;
    private final Dataset<Row> components;

    private IdentitiesTable(IdentityInput in) {
        this.in = in;
        this.linked = LinkedIds.of(in);
        this.joining = linked.pairs().filter(IdColumn.isKnown(col("a")).equalTo(IdColumn.isKnown(col("b"))));
        this.components = Components.of(
                joining.select(number(col("a")).as("a"), number(col("b")).as("b")));
    }

    /** @return rows of the table {@code identities} */
    public static Dataset<Row> of(IdentityInput in) {
        return new IdentitiesTable(in).rows();
    }

    private Dataset<Row> rows() {
        Dataset<Row> placed = placed();
        Dataset<Row> known = known(placed).localCheckpoint();
        Dataset<Row> all = known.unionAll(things(placed, known));
        Column id = col("id");
        return Identities.TABLE.shape(all.select(
                Identities.KIND.is(IdColumn.kind(id)),
                Identities.SCOPE.is(IdColumn.scope(id)),
                Identities.ID_VALUE.is(IdColumn.value(id)),
                Identities.PERSON_ID.is(IdColumn.personId(col("person"))),
                Identities.FIRST_SEEN.is(timestamp_micros(col("seen"))),
                Identities.ROLE.is(col("role")),
                Identities.GIANT_COMPONENT.is(when(col("giant").isNotNull(), IdColumn.personId(col("giant"))))));
    }

    private static Column number(Column id) {
        return xxhash64(id);
    }

    /** Ids with their group: id, seen, joined, label, and giant: the first id of what is too large, else null. */
    private Dataset<Row> placed() {
        Dataset<Row> labelled = linked.ids()
                .withColumn("node", number(col("id")))
                .join(components, new String[] {"node"}, "left")
                .withColumn("label", coalesce(col("component"), col("node")))
                .select("id", "seen", "joined", "label");
        Dataset<Row> giants = labelled.filter(col("joined"))
                .groupBy("label")
                .agg(count(lit(1)).as("size"), min(struct("seen", "id")).as("first"))
                .filter(col("size").gt(in.maxIds()))
                .select(col("label"), lit(true).as("joined"), col("first.id").as("giant"));
        return labelled.join(giants, new String[] {"label", "joined"}, "left").localCheckpoint();
    }

    /** Links between ids of one strength with their label; not those of giants. */
    private Dataset<Row> labelledLinks(Dataset<Row> placed) {
        Dataset<Row> giants =
                placed.filter(col("giant").isNotNull()).select("label").distinct();
        return joining.withColumn("node", number(col("a")))
                .join(components, new String[] {"node"}, "left")
                .withColumn("label", coalesce(col("component"), col("node")))
                .join(giants, new String[] {"label"}, "left_anti");
    }

    private Dataset<Row> known(Dataset<Row> placed) {
        Dataset<Row> known = placed.filter(IdColumn.isKnown(col("id")));
        Dataset<Row> links = labelledLinks(placed).filter(IdColumn.isKnown(col("a")));
        Column role = when(col("giant").isNull(), Ownership.KNOWN.code()).otherwise(Ownership.UNMERGED.code());
        Dataset<Row> alone = known.filter(isAlone())
                .select(col("id"), col("seen"), col("id").as("person"), role.as("role"), col("giant"));
        return alone.unionAll(grouped(known.filter(not(isAlone())), links));
    }

    private static Column isAlone() {
        return not(col("joined")).or(col("giant").isNotNull());
    }

    private static Dataset<Row> grouped(Dataset<Row> ids, Dataset<Row> links) {
        return Groups.of("label", ids, links)
                .select(explode(GroupRule.identities(col("ids"), col("links"))).as("identity"))
                .select("identity.*")
                .withColumn("giant", lit(null).cast(IdColumn.TYPE));
    }

    private Dataset<Row> things(Dataset<Row> placed, Dataset<Row> known) {
        Dataset<Row> leads = linked.pairs()
                .filter(IdColumn.isKnown(col("a")).and(not(IdColumn.isKnown(col("b")))))
                .select(col("a").as("id"), col("b").as("thing"))
                .join(known.select("id", "person"), new String[] {"id"})
                .groupBy("thing")
                .agg(min("person").as("one"), max("person").as("other"))
                .withColumnRenamed("thing", "id");
        Dataset<Row> things = placed.filter(not(IdColumn.isKnown(col("id")))).join(leads, new String[] {"id"}, "left");
        Dataset<Row> links = labelledLinks(placed).filter(not(IdColumn.isKnown(col("a"))));
        return alone(things.filter(isAlone())).unionAll(together(things.filter(not(isAlone())), links));
    }

    private static Dataset<Row> alone(Dataset<Row> things) {
        Column leadsToOne = col("one").equalTo(col("other"));
        Column role = when(leadsToOne, Ownership.ATTACHED.code())
                .when(col("one").isNotNull(), Ownership.SHARED.code())
                .when(col("giant").isNotNull(), Ownership.UNMERGED.code())
                .otherwise(Ownership.VISITOR.code());
        return things.select(
                col("id"),
                col("seen"),
                when(leadsToOne, col("one")).otherwise(col("id")).as("person"),
                role.as("role"),
                col("giant"));
    }

    /** In a group the people to whom things lead stand for themselves; one or two tell as much as all. */
    private static Dataset<Row> together(Dataset<Row> things, Dataset<Row> links) {
        Dataset<Row> leads = things.select(
                        col("label"), col("one").as("a"), col("id").as("b"), col("seen"))
                .unionAll(things.select(
                        col("label"), col("other").as("a"), col("id").as("b"), col("seen")))
                .filter(col("a").isNotNull())
                .select(
                        col("label"),
                        col("a"),
                        col("b"),
                        col("seen").as("at"),
                        lit("").as("source"),
                        lit("").as("cause"));
        Dataset<Row> allLinks =
                links.select("label", "a", "b", "at", "source", "cause").unionAll(leads);
        return grouped(things, allLinks).filter(not(IdColumn.isKnown(col("id"))));
    }
}
