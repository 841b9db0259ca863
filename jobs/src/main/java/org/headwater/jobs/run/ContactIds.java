package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.models.identity.Ownership;

/**
 * Under which of their ids customers who are people stand in a file: a platform knows nobody by a person id.
 *
 * <p>A telephone number is written as senders of text messages take it: eleven digits in China, country code and digits
 * elsewhere, and no plus sign.
 */
final class ContactIds {

    private static final String PERSON = "contact_person";
    private static final String CONTACTS = "contacts";

    /** The plus sign, and the country code before a Chinese mobile number. */
    private static final String PREFIX = "^\\+(86(?=1[0-9]{10}$))?";

    private ContactIds() {}

    /**
     * @param rows with the columns {@code user_id} and {@code kinds}, an array of kinds of id, the best first
     * @param identities rows of the table {@code identities}
     * @return the same rows; a user id that is a person's becomes the first known id of the best kind that the person has,
     *     null for none; any other stays as it is
     */
    static Dataset<Row> named(Dataset<Row> rows, Dataset<Row> identities, String userId, String kinds) {
        Dataset<Row> contacts = identities
                .filter(Identities.ROLE.col().equalTo(Ownership.KNOWN.code()))
                .groupBy(Identities.PERSON_ID.col().as(PERSON), Identities.KIND.col())
                .agg(min(struct(Identities.FIRST_SEEN.col(), Identities.SCOPE.col(), Identities.ID_VALUE.col()))
                        .as("first"))
                .groupBy(PERSON)
                .agg(map_from_entries(collect_list(struct(Identities.KIND.col(), written())))
                        .as(CONTACTS));
        Column found = transform(col(kinds), kind -> element_at(col(CONTACTS), kind));
        Column best = get(filter(found, Column::isNotNull), lit(0));
        return rows.join(contacts, rows.col(userId).equalTo(contacts.col(PERSON)), "left")
                .withColumn(userId, when(col(PERSON).isNotNull(), best).otherwise(rows.col(userId)))
                .drop(PERSON, CONTACTS);
    }

    private static Column written() {
        Column id = col("first").getField(Identities.ID_VALUE.column());
        return when(Identities.KIND.col().equalTo("phone"), regexp_replace(id, PREFIX, ""))
                .otherwise(id);
    }
}
