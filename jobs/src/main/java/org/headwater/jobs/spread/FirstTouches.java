package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.AbuseRings;

/**
 * By whom each person was first met: the first share of anybody else that they opened, or the first invitation, whichever came first.
 *
 * <p>Of two at the same moment, the one by somebody known, then an invitation, then the smaller person and the smaller share. Opening a
 * share of nobody known is a touch too: whoever comes later did not bring that person. One's own share is none.
 */
final class FirstTouches {

    static final String ALL = "all";
    static final String WITHOUT_RINGS = "without_rings";

    private FirstTouches() {}

    /**
     * One row per {@code scope} and {@code person_id}: {@code touched_at}, {@code kind} (share or invite), {@code by_id} (null for nobody
     * known) and {@code share_id} (null for an invitation). In the scope without rings there is no touch of or by an excluded account.
     */
    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> sharers = in.rows(Shares.TABLE)
                .filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone))
                .select(Shares.SHARE_ID.col(), Shares.PERSON_ID.col().as("by_id"));
        Dataset<Row> opens = in.rows(ShareOpens.TABLE)
                .filter(BusinessTime.upTo(ShareOpens.FIRST_AT.col(), asOf, zone))
                .join(sharers, new String[] {"share_id"}, "left")
                .filter("by_id is null or by_id <> person_id")
                .select(
                        ShareOpens.PERSON_ID.col(),
                        ShareOpens.FIRST_AT.col().as("touched_at"),
                        lit("share").as("kind"),
                        col("by_id"),
                        col("share_id"));
        Dataset<Row> touches = opens.unionByName(invitations(in, asOf, zone));
        Dataset<Row> scoped = withScopes(touches, in.rows(AbuseRings.TABLE), "person_id", "by_id");
        Column first = struct(
                col("touched_at"), col("by_id").isNull().as("is_unknown"), col("kind"), col("by_id"), col("share_id"));
        return scoped.groupBy("scope", "person_id")
                .agg(min(first).as("first"))
                .select("scope", "person_id", "first.touched_at", "first.kind", "first.by_id", "first.share_id");
    }

    private static Dataset<Row> invitations(Inputs in, LocalDate asOf, ZoneId zone) {
        return in.rows(ShareEdges.TABLE)
                .filter(ShareEdges.KIND.col().equalTo("invite"))
                .filter(BusinessTime.upTo(ShareEdges.FIRST_AT.col(), asOf, zone))
                .select(
                        ShareEdges.TO_ID.col().as("person_id"),
                        ShareEdges.FIRST_AT.col().as("touched_at"),
                        lit("invite").as("kind"),
                        ShareEdges.FROM_ID.col().as("by_id"),
                        lit(null).cast("string").as("share_id"));
    }

    /** Each row in the scope all and, where none of these people is on the exclusion list, in that without rings; {@code scope} says which. */
    static Dataset<Row> withScopes(Dataset<Row> rows, Dataset<Row> rings, String... people) {
        Dataset<Row> listed = excluded(rings);
        Dataset<Row> known = rows;
        Column isFree = lit(true);
        for (String person : people) {
            String mark = "excluded_" + person;
            Dataset<Row> marked =
                    listed.select(col("person_id").as(person), lit(true).as(mark));
            known = known.join(marked, new String[] {person}, "left");
            isFree = isFree.and(coalesce(col(mark), lit(false)).equalTo(false));
        }
        Column scopes = when(isFree, array(lit(ALL), lit(WITHOUT_RINGS))).otherwise(array(lit(ALL)));
        Dataset<Row> scoped = known.withColumn("scope", explode(scopes));
        for (String person : people) {
            scoped = scoped.drop("excluded_" + person);
        }
        return scoped;
    }

    /** Who is on the exclusion list, in {@code person_id}. */
    static Dataset<Row> excluded(Dataset<Row> rings) {
        return rings.filter(AbuseRings.IS_EXCLUDED.col()).select(AbuseRings.PERSON_ID.col());
    }
}
