package org.headwater.jobs.acquisition;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.headwater.jobs.plan.Param.ACQUISITION;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.facts.ConversionPaths;
import org.headwater.jobs.tables.facts.Purchases;

/**
 * Brings events that name a channel and paid orders of one person together, over all of the person's ids, and cuts them
 * into paths. An id that stands for several people, in several kinds or scopes, is nobody's but its own.
 */
public final class ConversionPathsJob {

    public static final Job JOB = new Job(
            "conversion_paths",
            "What each person was touched by before an order, or before nothing",
            List.of(Events.TABLE, Identities.TABLE, Purchases.TABLE),
            ConversionPaths.TABLE,
            List.of(AS_OF, ZONE, ACQUISITION),
            (in, settings) -> cut(in, settings.get(AS_OF), settings.get(ZONE), settings.get(ACQUISITION)));

    private ConversionPathsJob() {}

    private static Dataset<Row> cut(Inputs in, LocalDate asOf, ZoneId zone, AcquisitionConfig config) {
        Dataset<Row> people = people(in.rows(Identities.TABLE));
        Dataset<Row> entries = touches(in.rows(Events.TABLE), asOf, zone, config)
                .unionAll(orders(in.rows(Purchases.TABLE)))
                .join(people, new String[] {"id"}, "left");
        return entries.groupBy(coalesce(col("person"), col("id")).as("person_id"))
                .agg(sort_array(collect_list(col("entry"))).as("entries"))
                .select(
                        ConversionPaths.PERSON_ID.col(),
                        explode(PersonPaths.udf(config).apply(col("entries"))).as("path"))
                .select(
                        ConversionPaths.PERSON_ID.col(),
                        ConversionPaths.PATH.is(col("path.path")),
                        ConversionPaths.SHOP.is(col("path.order.shop")),
                        ConversionPaths.ORDER_ID.is(col("path.order.order_id")),
                        ConversionPaths.USER_ID.is(col("path.order.user_id")),
                        ConversionPaths.NUMBER.is(col("path.order.number")),
                        ConversionPaths.PAID_ON.is(col("path.order.paid_on")),
                        ConversionPaths.PAID_FEN.is(coalesce(col("path.order.paid_fen"), lit(0L))),
                        ConversionPaths.CHANNELS.is(col("path.channels")),
                        ConversionPaths.AGES.is(col("path.ages")));
    }

    /** Whose an id is, where all that have this text are one person's. */
    private static Dataset<Row> people(Dataset<Row> identities) {
        Column person = Identities.PERSON_ID.col();
        return identities
                .filter(Identities.ROLE.col().isin("known", "attached"))
                .groupBy(Identities.ID_VALUE.col().as("id"))
                .agg(min(person).as("person"), max(person).as("other"))
                .filter(col("person").equalTo(col("other")))
                .select("id", "person");
    }

    private static Dataset<Row> touches(Dataset<Row> events, LocalDate asOf, ZoneId zone, AcquisitionConfig config) {
        Column who = coalesce(Events.WHO_ID.col(), Events.ANONYMOUS_ID.col());
        return events.filter(BusinessTime.upTo(Events.HAPPENED_AT.col(), asOf, zone))
                .filter(who.isNotNull())
                .select(
                        who.as("id"),
                        Events.HAPPENED_AT.col().as("at"),
                        TouchChannel.of(config).as("channel"))
                .filter(col("channel").isNotNull())
                .select(
                        col("id"),
                        struct(
                                        unix_seconds(col("at")).as("at"),
                                        lit(PersonPaths.TOUCH).as("kind"),
                                        col("channel"),
                                        lit(null).cast(PersonPaths.ORDER).as("order"))
                                .as("entry"));
    }

    private static Dataset<Row> orders(Dataset<Row> purchases) {
        return purchases.select(
                Purchases.USER_ID.col().as("id"),
                struct(
                                unix_seconds(Purchases.PAID_AT.col()).as("at"),
                                lit(PersonPaths.CONVERSION).as("kind"),
                                lit(null).cast("string").as("channel"),
                                struct(
                                                Purchases.SHOP.col(),
                                                Purchases.ORDER_ID.col(),
                                                Purchases.USER_ID.col(),
                                                Purchases.NUMBER.col(),
                                                Purchases.PAID_ON.col(),
                                                Purchases.PAID_FEN.col())
                                        .cast(PersonPaths.ORDER)
                                        .as("order"))
                        .as("entry"));
    }
}
