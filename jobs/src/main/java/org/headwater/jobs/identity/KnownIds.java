package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.models.identity.Ownership;

/** Ids that name people, read back from the table {@code identities}. */
final class KnownIds {

    private KnownIds() {}

    /** Columns id, seen and person, the person id. */
    static Dataset<Row> of(Dataset<Row> identities) {
        return identities
                .filter(Identities.ROLE.col().equalTo(Ownership.KNOWN.code()))
                .select(
                        IdColumn.of(Identities.KIND.col(), Identities.SCOPE.col(), Identities.ID_VALUE.col())
                                .as("id"),
                        unix_micros(Identities.FIRST_SEEN.col()).as("seen"),
                        Identities.PERSON_ID.col().as("person"));
    }

    /** The pairs whose both ids are among these, with a_person and b_person. */
    static Dataset<Row> ends(Dataset<Row> pairs, Dataset<Row> people) {
        Dataset<Row> ofA = people.select(col("id").as("a"), col("person").as("a_person"));
        Dataset<Row> ofB = people.select(col("id").as("b"), col("person").as("b_person"));
        return pairs.join(ofA, new String[] {"a"}).join(ofB, new String[] {"b"});
    }
}
