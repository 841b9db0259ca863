package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;

/** Events about sharing, and who did them: {@code person} (null when nobody knows) beside the columns of {@code events}. */
final class ShareEvents {

    /** As mini programs and sites name passing something on. */
    static final Column IS_SHARE = Events.NAME.col().isin("share", "Content Shared");

    static final Column IS_OPENING = Events.NAME.col().isin("share_open", "Shared Content Opened");
    static final Column IS_PURCHASE = Events.NAME.col().isin("pay_success", "Order Completed");

    private ShareEvents() {}

    /** Of the kind asked for, with their number of a share in {@code share_id}. */
    static Dataset<Row> of(Dataset<Row> events, Column kind) {
        return events.filter(kind)
                .withColumn("share_id", property("share_id"))
                .filter(col("share_id").isNotNull().and(col("share_id").notEqual("")));
    }

    static Column property(String name) {
        return Events.PROPERTIES.col().getItem(name);
    }

    /** With {@code person}: the known id's, or that of the browser or app before a login. */
    static Dataset<Row> withPeople(Dataset<Row> events, Dataset<Row> identities) {
        Column known = Events.WHO_ID.col().isNotNull();
        Column kind =
                when(known, Events.WHO_KIND.col()).otherwise(coalesce(Events.ANONYMOUS_KIND.col(), lit("anonymous")));
        Column scope = when(known, Events.WHO_SCOPE.col()).otherwise(Events.PROJECT.col());
        Column id = when(
                        known,
                        when(Events.WHO_KIND.col().equalTo("email"), lower(Events.WHO_ID.col()))
                                .otherwise(Events.WHO_ID.col()))
                .otherwise(Events.ANONYMOUS_ID.col());
        return events.withColumn("who_key_kind", kind)
                .withColumn("who_key_scope", coalesce(scope, lit("")))
                .withColumn("who_key_id", id)
                .join(
                        people(identities, "who_key_"),
                        new String[] {"who_key_kind", "who_key_scope", "who_key_id"},
                        "left");
    }

    /** Whose each id is, under names of columns that begin with a prefix, and {@code person}. */
    static Dataset<Row> people(Dataset<Row> identities, String prefix) {
        return identities.select(
                Identities.KIND.col().as(prefix + "kind"),
                Identities.SCOPE.col().as(prefix + "scope"),
                Identities.ID_VALUE.col().as(prefix + "id"),
                Identities.PERSON_ID.col().as("person"));
    }
}
