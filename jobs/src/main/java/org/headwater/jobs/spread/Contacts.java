package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Whose each contact in WeCom is. */
final class Contacts {

    private Contacts() {}

    /** Columns corp, contact_id and person. */
    static Dataset<Row> of(Dataset<Row> identities) {
        return ShareEvents.people(identities, "contact_")
                .filter("contact_kind = 'external_userid'")
                .select(col("contact_scope").as("corp"), col("contact_id"), col("person"));
    }
}
