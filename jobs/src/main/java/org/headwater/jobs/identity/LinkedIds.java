package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityLinks;

/**
 * Ids in normal form and what is said of them, each once.
 *
 * @param ids id, seen (first, epoch microseconds), joined: whether one of the pairs joins it to another of its strength
 * @param pairs a, b (a before b), at (first said, epoch microseconds), source, cause; no void ones
 */
record LinkedIds(Dataset<Row> ids, Dataset<Row> pairs) {

    static LinkedIds of(IdentityInput in) {
        Dataset<Row> said = said(in).localCheckpoint();
        Dataset<Row> ids = said.select(col("a").as("id"), col("at").as("seen"), joins(col("a"), col("b")))
                .unionAll(said.select(col("b").as("id"), col("at").as("seen"), joins(col("b"), col("a"))))
                .unionAll(seen(in))
                .filter(col("id").isNotNull())
                .groupBy("id")
                .agg(min("seen").as("seen"), max("joined").as("joined"));
        return new LinkedIds(ids.localCheckpoint(), firsts(said).localCheckpoint());
    }

    /** The pairs alone. */
    static Dataset<Row> pairs(IdentityInput in) {
        return firsts(said(in));
    }

    private static Dataset<Row> firsts(Dataset<Row> said) {
        return said.filter(col("counts"))
                .groupBy("a", "b")
                .agg(min(struct(col("at"), col("source"), col("cause"))).as("first"))
                .select(col("a"), col("b"), col("first.*"));
    }

    /** Links with their ids in order; where one is nobody's the other stands twice, where both are they are null. */
    private static Dataset<Row> said(IdentityInput in) {
        Dataset<Row> normal = ordered(in.links(), in)
                .select(
                        col("a"),
                        col("b"),
                        unix_micros(IdentityLinks.FIRST_AT.col()).as("at"),
                        IdentityLinks.SOURCE.col().as("source"),
                        IdentityLinks.CAUSE.col().as("cause"));
        Dataset<Row> voids = ordered(in.voids(), in)
                .filter(col("a").isNotNull().and(col("b").isNotNull()))
                .select(col("a"), col("b"), lit(true).as("void"))
                .distinct();
        Column counts = coalesce(col("a").notEqual(col("b")), lit(false))
                .and(col("void").isNull());
        return normal.join(voids, new String[] {"a", "b"}, "left").withColumn("counts", counts);
    }

    private static Dataset<Row> ordered(Dataset<Row> pairs, IdentityInput in) {
        var normal = new NormalIds(in.rules());
        return pairs.withColumn(
                        "x",
                        normal.of(
                                        IdentityLinks.A_KIND.column(),
                                        IdentityLinks.A_SCOPE.column(),
                                        IdentityLinks.A_ID.column())
                                .getField("id"))
                .withColumn(
                        "y",
                        normal.of(
                                        IdentityLinks.B_KIND.column(),
                                        IdentityLinks.B_SCOPE.column(),
                                        IdentityLinks.B_ID.column())
                                .getField("id"))
                .withColumn("a", least(col("x"), col("y")))
                .withColumn("b", greatest(col("x"), col("y")));
    }

    private static Column joins(Column id, Column other) {
        return col("counts")
                .and(IdColumn.isKnown(id).equalTo(IdColumn.isKnown(other)))
                .as("joined");
    }

    private static Dataset<Row> seen(IdentityInput in) {
        Column id = new NormalIds(in.rules())
                .of(Identities.KIND.column(), Identities.SCOPE.column(), Identities.ID_VALUE.column());
        return in.sightings()
                .select(
                        id.getField("id").as("id"),
                        unix_micros(Identities.FIRST_SEEN.col()).as("seen"),
                        lit(false).as("joined"));
    }
}
