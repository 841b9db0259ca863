package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.timestamp_micros;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.IdentityMerges;

/**
 * By which links people became one, person by person: what a person's own ids and links were joined by does not depend on
 * anybody else's.
 */
public final class IdentityMergesTable {

    private IdentityMergesTable() {}

    /**
     * @param identities rows of the table {@code identities}, made of the same input
     * @return rows of the table {@code identity_merges}
     */
    public static Dataset<Row> of(IdentityInput in, Dataset<Row> identities) {
        Dataset<Row> people = KnownIds.of(identities);
        Dataset<Row> links = KnownIds.ends(LinkedIds.pairs(in), people)
                .filter(col("a_person").equalTo(col("b_person")))
                .withColumnRenamed("a_person", "person");
        Dataset<Row> merges = Groups.of("person", people, links)
                .select(
                        col("person"),
                        explode(GroupRule.merges(col("ids"), col("links"))).as("merge"))
                .select("person", "merge.*");
        return IdentityMerges.TABLE.shape(merges.select(
                IdentityMerges.GONE_PERSON_ID.is(IdColumn.personId(col("gone"))),
                IdentityMerges.KEPT_PERSON_ID.is(IdColumn.personId(col("kept"))),
                IdentityMerges.PERSON_ID.is(col("person")),
                IdentityMerges.MERGED_AT.is(timestamp_micros(col("at"))),
                IdentityMerges.ENDED_A_PERSON.is(col("ended")),
                IdentityMerges.A_KIND.is(IdColumn.kind(col("a"))),
                IdentityMerges.A_SCOPE.is(IdColumn.scope(col("a"))),
                IdentityMerges.A_ID.is(IdColumn.value(col("a"))),
                IdentityMerges.B_KIND.is(IdColumn.kind(col("b"))),
                IdentityMerges.B_SCOPE.is(IdColumn.scope(col("b"))),
                IdentityMerges.B_ID.is(IdColumn.value(col("b"))),
                IdentityMerges.SOURCE.is(col("source")),
                IdentityMerges.CAUSE.is(col("cause"))));
    }
}
