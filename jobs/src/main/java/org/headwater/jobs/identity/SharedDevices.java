package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;

/** Phones, tablets and browsers by which several known people came. */
public final class SharedDevices {

    private SharedDevices() {}

    /**
     * One row per device and person: {@code person_id} and {@code device}.
     *
     * @param identities rows of {@code identities}
     * @param links rows of {@code identity_links}
     */
    public static Dataset<Row> of(Dataset<Row> identities, Dataset<Row> links) {
        Dataset<Row> linked = LinkedIds.pairs(IdentityInput.ofLinks(links));
        Column isKnown = IdColumn.isKnown(col("a"));
        Dataset<Row> used = linked.filter(isKnown.notEqual(IdColumn.isKnown(col("b"))))
                .select(
                        when(isKnown, col("b")).otherwise(col("a")).as("device"),
                        when(isKnown, col("a")).otherwise(col("b")).as("id"));
        Dataset<Row> pairs = used.join(of(identities, "shared").select(col("id").as("device")), new String[] {"device"})
                .join(of(identities, "known"), new String[] {"id"})
                .select("person_id", "device")
                .distinct();
        return HeldByFew.of(pairs, "device");
    }

    private static Dataset<Row> of(Dataset<Row> identities, String role) {
        return identities
                .filter(Identities.ROLE.col().equalTo(role))
                .select(
                        IdColumn.of(Identities.KIND.col(), Identities.SCOPE.col(), Identities.ID_VALUE.col())
                                .as("id"),
                        Identities.PERSON_ID.col());
    }
}
