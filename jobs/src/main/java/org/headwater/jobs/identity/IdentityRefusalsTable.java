package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.tables.core.IdentityRefusals;
import org.headwater.models.identity.IdRefusal;
import org.headwater.models.identity.Ownership;

/** What joins nobody, and why. */
public final class IdentityRefusalsTable {

    /** Of what a source gave as an id; it may be anything. */
    private static final int LONGEST = 256;

    private IdentityRefusalsTable() {}

    /**
     * @param identities rows of the table {@code identities}, made of the same input
     * @return rows of the table {@code identity_refusals}
     */
    public static Dataset<Row> of(IdentityInput in, Dataset<Row> identities) {
        Dataset<Row> ids = identities.withColumn(
                "id", IdColumn.of(Identities.KIND.col(), Identities.SCOPE.col(), Identities.ID_VALUE.col()));
        Dataset<Row> pairs = LinkedIds.pairs(in);
        return IdentityRefusals.TABLE.shape(
                illegal(in).unionAll(giants(ids)).unionAll(shared(ids, pairs)).unionAll(accounts(identities, pairs)));
    }

    private static Dataset<Row> illegal(IdentityInput in) {
        return given(in, in.links(), IdentityLinks.A_KIND, IdentityLinks.A_SCOPE, IdentityLinks.A_ID)
                .unionAll(given(in, in.links(), IdentityLinks.B_KIND, IdentityLinks.B_SCOPE, IdentityLinks.B_ID))
                .unionAll(given(in, in.sightings(), Identities.KIND, Identities.SCOPE, Identities.ID_VALUE))
                .filter(col("reason").isNotNull())
                .groupBy("reason", "kind", "scope", "value")
                .agg(count(lit(1)).as("size"))
                .select(row(col("reason"), new Column[] {col("kind"), col("scope"), col("value")}, new Column[] {
                    lit(""), lit(""), lit("")
                }));
    }

    private static Dataset<Row> given(IdentityInput in, Dataset<Row> rows, Field kind, Field scope, Field value) {
        return rows.select(
                new NormalIds(in.rules())
                        .of(kind.column(), scope.column(), value.column())
                        .getField("reason")
                        .as("reason"),
                text(kind.col()).as("kind"),
                text(scope.col()).as("scope"),
                text(value.col()).as("value"));
    }

    private static Column text(Column given) {
        return coalesce(substring(given, 1, LONGEST), lit(""));
    }

    private static Dataset<Row> giants(Dataset<Row> ids) {
        return ids.filter(Identities.GIANT_COMPONENT.col().isNotNull())
                .groupBy(Identities.GIANT_COMPONENT.column())
                .agg(
                        count(lit(1)).as("size"),
                        min(struct(Identities.FIRST_SEEN.col(), col("id"))).as("first"))
                .select(row(IdRefusal.GIANT_COMPONENT, col("first.id")));
    }

    private static Dataset<Row> shared(Dataset<Row> ids, Dataset<Row> pairs) {
        Dataset<Row> leads = pairs.filter(IdColumn.isKnown(col("a")).and(not(IdColumn.isKnown(col("b")))))
                .select(col("a"), col("b").as("id"));
        Dataset<Row> people =
                ids.select(col("id").as("a"), Identities.PERSON_ID.col().as("person"));
        return ids.filter(Identities.ROLE.col().equalTo(Ownership.SHARED.code()))
                .select("id")
                .join(leads.join(people, new String[] {"a"}), new String[] {"id"}, "left")
                .groupBy("id")
                .agg(count_distinct(col("person")).as("size"))
                .select(row(IdRefusal.SHARED_ID, col("id")));
    }

    private static Dataset<Row> accounts(Dataset<Row> identities, Dataset<Row> pairs) {
        return KnownIds.ends(pairs, KnownIds.of(identities))
                .filter(col("a_person").notEqual(col("b_person")))
                .withColumn("size", lit(1L))
                .select(row(lit(IdRefusal.TWO_ACCOUNTS.name()), parts(col("a")), parts(col("b"))));
    }

    private static Column[] row(IdRefusal reason, Column id) {
        return row(lit(reason.name()), parts(id), new Column[] {lit(""), lit(""), lit("")});
    }

    private static Column[] parts(Column id) {
        return new Column[] {IdColumn.kind(id), IdColumn.scope(id), IdColumn.value(id)};
    }

    private static Column[] row(Column reason, Column[] id, Column[] other) {
        return new Column[] {
            IdentityRefusals.REASON.is(reason),
            IdentityRefusals.KIND.is(id[0]),
            IdentityRefusals.SCOPE.is(id[1]),
            IdentityRefusals.ID_VALUE.is(id[2]),
            IdentityRefusals.OTHER_KIND.is(other[0]),
            IdentityRefusals.OTHER_SCOPE.is(other[1]),
            IdentityRefusals.OTHER_ID_VALUE.is(other[2]),
            IdentityRefusals.SIZE.is(col("size"))
        };
    }
}
