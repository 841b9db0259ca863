package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.FunnelEvent;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.config.FunnelStep;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.SharedSpark;
import org.headwater.models.funnel.FunnelRules;
import org.headwater.models.funnel.Window;
import org.junit.jupiter.api.Test;

/** The funnel that the makers of a public click-stream print, and the people behind it. */
class SimpleShopTest {

    private static final Path FILE = Path.of("../../shared/data/simple_shop/simple_shop_2020_mpl.csv.gz");
    private static final LocalDate AS_OF = LocalDate.parse("2020-04-30");
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Test
    void countsAndPeopleAreThePublishedOnes() {
        assumeTrue(Files.exists(FILE), () -> "skipped: there is no " + FILE);
        Dataset<Row> events = SharedSpark.session()
                .read()
                .option("header", true)
                .csv(FILE.toString())
                .select(
                        col("event").as("name"),
                        col("timestamp").cast("timestamp").as("happened_at"),
                        lit("user").as("who_kind"),
                        lit("shop").as("who_scope"),
                        col("user_id").as("who_id"),
                        lit("shop").as("project"),
                        lit(null).cast("string").as("anonymous_kind"),
                        lit(null).cast("string").as("anonymous_id"));
        var in = new DrawnInputs()
                .with(Events.TABLE, events)
                .with(Identities.TABLE, DrawnRows.of(Identities.TABLE, "kind\n"));
        List<FunnelConfig> funnels = List.of(new FunnelConfig(
                "closed",
                "Closed",
                "Closed",
                false,
                FunnelRules.ordered(3, Window.ofWay(Long.MAX_VALUE)),
                List.of(step("catalog"), step("cart"), step("payment_done")),
                List.of(),
                Optional.empty()));

        Dataset<Row> members = FunnelMembersJob.members(in, funnels, AS_OF, UTC).cache();

        DrawnRows.assertRows(FunnelJob.count(members, funnels, AS_OF), """
                step         | users | stopped_here
                catalog      | 3611  | 1687
                cart         | 1924  | 1271
                payment_done | 653   | 653
                """);
        assertThat(members.filter("array_contains(steps, 'cart')")
                        .select("person_id")
                        .distinct()
                        .count())
                .isEqualTo(1924);
        members.unpersist();
    }

    private static FunnelStep step(String name) {
        var event = new FunnelEvent(FunnelSource.EVENTS, List.of(name), Optional.empty(), "here");
        return new FunnelStep(name, name, name, List.of(event), false, 0, 1);
    }
}
