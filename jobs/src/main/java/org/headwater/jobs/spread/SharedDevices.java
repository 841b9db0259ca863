package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityLinks;

/** Phones, tablets and browsers by which several known people came. */
final class SharedDevices {

    private SharedDevices() {}

    /** One row per device and person: {@code person_id, device}. */
    static Dataset<Row> of(Dataset<Row> identities, Dataset<Row> links) {
        Dataset<Row> shared = identities
                .filter(Identities.ROLE.col().equalTo("shared"))
                .select(id(Identities.KIND.col(), Identities.SCOPE.col(), Identities.ID_VALUE.col())
                        .as("device"));
        Dataset<Row> known = identities
                .filter(Identities.ROLE.col().equalTo("known"))
                .select(
                        id(Identities.KIND.col(), Identities.SCOPE.col(), Identities.ID_VALUE.col())
                                .as("id"),
                        Identities.PERSON_ID.col());
        Column a = id(IdentityLinks.A_KIND.col(), IdentityLinks.A_SCOPE.col(), IdentityLinks.A_ID.col());
        Column b = id(IdentityLinks.B_KIND.col(), IdentityLinks.B_SCOPE.col(), IdentityLinks.B_ID.col());
        return links.select(a.as("device"), b.as("id"))
                .union(links.select(b, a))
                .join(shared, new String[] {"device"})
                .join(known, new String[] {"id"})
                .select(col("person_id"), col("device"))
                .distinct();
    }

    private static Column id(Column kind, Column scope, Column value) {
        return concat_ws("\0", kind, scope, value);
    }
}
