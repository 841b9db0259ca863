package org.headwater.jobs.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.marts.FunnelMembers;
import org.headwater.jobs.tables.marts.UserStage;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From core tables to where people are: whose an action is, which steps it takes, how they are counted. */
class BehaviourJobsTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-01-31");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String SHOPPING = """
            name: shopping
            title: Shopping
            title_zh: 购物
            stages: true
            window: 7d
            steps:
              - {name: look, title_zh: 看, event: [view]}
              - {name: ask, from: messages, optional: true}
              - {name: buy, title_zh: 买, from: orders, where: paid_fen > 100}
            exclusions:
              - {event: [complain], after: look, before: buy}
            breakdown: {at: first, events: platform}
            """;

    @TempDir
    Path folder;

    /** ann is known by two ids; bob only by his; the order of dan is of nobody known. */
    private static DrawnInputs inputs() {
        return new DrawnInputs()
                .with(Identities.TABLE, """
                        kind            | scope | id_value | person_id | role
                        openid          | app   | o1       | ann       | known
                        external_userid | corp  | wm1      | ann       | known
                        openid          | app   | o2       | bob       | known
                        anonymous       | site  | v1       | cai       | visitor
                        """)
                .with(Events.TABLE, """
                        name     | happened_at         | who_kind | who_scope | who_id | anonymous_kind | project | anonymous_id | platform
                        view     | 2026-01-10 00:00:00 | openid   | app       | o1     |                | app     |              | ios
                        complain | 2026-01-12 00:00:00 | openid   | app       | o2     |                | app     |              |
                        view     | 2026-01-11 00:00:00 | openid   | app       | o2     |                | app     |              |
                        view     | 2026-01-30 00:00:00 |          |           |        |                | site    | v1           | web
                        view     | 2026-01-31 15:59:59 |          |           |        | openid         | app     | o9           | web
                        view     | 2026-01-31 16:00:00 |          |           |        |                | site    | v2           | web
                        """)
                .with(Messages.TABLE, """
                        corp | from_id | from_kind | action | sent_at
                        corp | wm1     | customer  | send   | 2026-01-11 00:00:00
                        corp | s1      | staff     | send   | 2026-01-11 00:00:00
                        """)
                .with(Orders.TABLE, """
                        shop | order_id | user_id | status | paid_at             | paid_fen
                        site | 1        | o1      | paid   | 2026-01-12 00:00:00 | 90
                        app  | 2        | o1      | paid   | 2026-01-13 00:00:00 | 500
                        app  | 3        | o2      | paid   | 2026-01-14 00:00:00 | 500
                        app  | 4        | dan     | paid   | 2026-01-14 00:00:00 | 500
                        app  | 5        | o1      | unpaid |                     | 0
                        shop | 6        | masked  | paid   | 2026-01-12 00:00:00 | 90
                        """)
                .with(Customers.TABLE, """
                        shop | user_id | customer_id
                        shop | masked  |
                        """)
                .with(Relations.TABLE, "corp\n")
                .with(Deliveries.TABLE, "who_id\n");
    }

    private List<FunnelConfig> funnels() throws IOException {
        Files.createDirectories(folder.resolve("funnels"));
        Files.writeString(folder.resolve("funnels/shopping.yaml"), SHOPPING);
        return read("[]");
    }

    private List<FunnelConfig> read(String presets) throws IOException {
        Path file = Files.writeString(folder.resolve("headwater.yaml"), "funnel_presets: " + presets + "\n" + """
                sources:
                  - name: shop
                    format: csv
                    files: [orders.csv]
                    orders: {order_id: id, user_id: who, status: {value: paid}, paid_at: {column: at, format: iso}, paid: {column: yuan, unit: major}}
                """);
        List<FunnelConfig> funnels = ConfigFile.read(file).funnels();
        Funnels.check(funnels);
        return funnels;
    }

    @Test
    void everybodyIsWalkedAndCounted() throws IOException {
        List<FunnelConfig> funnels = funnels();
        Dataset<Row> members = FunnelMembers.TABLE
                .shape(FunnelMembersJob.members(inputs(), funnels, AS_OF, SHANGHAI))
                .cache();

        DrawnRows.assertRows(members, """
                funnel   | person_id | step_no | step | is_converted | is_open | began_at            | reached_at          | steps             | breakdown
                shopping | ann       | 3       | buy  | true         | false   | 2026-01-10 00:00:00 | 2026-01-13 00:00:00 | [look, ask, buy]  | ios
                shopping | bob       | 1       | look | false        | false   | 2026-01-11 00:00:00 | 2026-01-11 00:00:00 | [look]            |
                shopping | cai       | 1       | look | false        | true    | 2026-01-30 00:00:00 | 2026-01-30 00:00:00 | [look]            | web
                shopping | openid:o9 | 1       | look | false        | true    | 2026-01-31 15:59:59 | 2026-01-31 15:59:59 | [look]            | web
                """);
        DrawnRows.assertRows(FunnelJob.count(members, funnels, AS_OF), """
                breakdown | step_no | step | users | stopped_here | may_still_go_on | of_previous_ratio | of_first_ratio | median_seconds | p90_seconds
                all       | 1       | look | 4     | 3            | 2               | 1.0               | 1.0            |                |
                all       | 2       | ask  | 1     | 0            | 0               | 0.25              | 0.25           | 86400          | 86400
                all       | 3       | buy  | 1     | 1            | 0               | 1.0               | 0.25           | 172800         | 172800
                =ios      | 1       | look | 1     | 0            | 0               | 1.0               | 1.0            |                |
                =ios      | 2       | ask  | 1     | 0            | 0               | 1.0               | 1.0            | 86400          | 86400
                =ios      | 3       | buy  | 1     | 1            | 0               | 1.0               | 1.0            | 172800         | 172800
                =web      | 1       | look | 2     | 2            | 2               | 1.0               | 1.0            |                |
                =web      | 2       | ask  | 0     | 0            | 0               | 0.0               | 0.0            |                |
                =web      | 3       | buy  | 0     | 0            | 0               |                   | 0.0            |                |
                none      | 1       | look | 1     | 1            | 0               | 1.0               | 1.0            |                |
                none      | 2       | ask  | 0     | 0            | 0               | 0.0               | 0.0            |                |
                none      | 3       | buy  | 0     | 0            | 0               |                   | 0.0            |                |
                """);
        DrawnRows.assertRows(UserStageJob.stages(members, funnels, AS_OF, SHANGHAI), """
                model    | person_id | stage_no | stage | stage_zh | days_in_stage | stage_dates
                shopping | ann       | 3        | buy   | 买        | 18            | {look -> 2026-01-10, ask -> 2026-01-11, buy -> 2026-01-13}
                shopping | bob       | 1        | look  | 看        | 20            | {look -> 2026-01-11}
                shopping | cai       | 1        | look  | 看        | 1             | {look -> 2026-01-30}
                shopping | openid:o9 | 1        | look  | 看        | 0             | {look -> 2026-01-31}
                """);
        members.unpersist();
    }

    @Test
    void whoIsOnlyKnownByOrdersStandsWhereTheOrdersSay() throws IOException {
        List<FunnelConfig> aipl = read("[aipl]");
        var in = inputs().with(Orders.TABLE, """
                shop | order_id | user_id | status | paid_at             | paid_fen
                app  | 1        | dan     | paid   | 2026-01-14 00:00:00 | 500
                app  | 2        | dan     | paid   | 2026-01-20 00:00:00 | 500
                app  | 3        | eve     | paid   | 2026-01-15 00:00:00 | 500
                app  | 4        | o2      | paid   | 2026-01-16 00:00:00 | 500
                """);
        Dataset<Row> members = FunnelMembers.TABLE.shape(FunnelMembersJob.members(in, aipl, AS_OF, SHANGHAI));

        DrawnRows.assertRows(UserStageJob.stages(members, aipl, AS_OF, SHANGHAI).filter("stage <> 'aware'"), """
                model | person_id      | stage    | stage_dates
                aipl  | ann            | interest | {aware -> 2026-01-10, interest -> 2026-01-11}
                aipl  | bob            | purchase | {aware -> 2026-01-11, purchase -> 2026-01-16}
                aipl  | order_user:dan | loyal    | {aware -> 2026-01-14, purchase -> 2026-01-14, loyal -> 2026-01-20}
                aipl  | order_user:eve | purchase | {aware -> 2026-01-15, purchase -> 2026-01-15}
                """);
    }

    @Test
    void whoIsOnlyKnownByAMessageIsAcquired() throws IOException {
        List<FunnelConfig> aarrr = read("[aarrr]");
        var in = inputs().with(Messages.TABLE, """
                corp | from_id | from_kind | action | sent_at
                corp | wm9     | customer  | send   | 2026-01-11 00:00:00
                """);
        Dataset<Row> members = FunnelMembers.TABLE.shape(FunnelMembersJob.members(in, aarrr, AS_OF, SHANGHAI));

        DrawnRows.assertRows(members.filter("person_id like '%wm9'"), """
                person_id           | step    | reached_at
                external_userid:wm9 | acquire | 2026-01-11 00:00:00
                """);
    }

    @Test
    void peopleMoveFromStageToStage() {
        Dataset<Row> history = DrawnRows.of(UserStage.TABLE, """
                as_of      | model | person_id | stage
                2026-01-01 | m     | ann       | a
                2026-01-30 | m     | ann       | b
                2026-01-30 | m     | bob       | a
                2026-01-30 | m     | cai       | a
                2026-01-31 | m     | ann       | b
                2026-01-31 | m     | bob       | b
                2026-01-31 | m     | dan       | a
                """);

        DrawnRows.assertRows(StageFlowJob.compare(history, AS_OF), """
                model | from_stage | to_stage | users | previous_as_of
                m     | b          | b        | 1     | 2026-01-30
                m     | a          | b        | 1     | 2026-01-30
                m     | a          | gone     | 1     | 2026-01-30
                m     | new        | a        | 1     | 2026-01-30
                """);
    }

    @Test
    void peopleAreThereOnADayInAWeekAndInAMonth() {
        Dataset<Row> days = DrawnRows.of(ActiveDays.TABLE, """
                person_id | day
                ann       | 2025-12-31
                ann       | 2026-01-28
                ann       | 2026-01-29
                bob       | 2026-01-22
                bob       | 2026-01-29
                bob       | 2026-01-31
                """);
        Dataset<Row> counted = StickinessJob.counted(days, AS_OF);

        assertThat(counted.count()).isEqualTo(60);
        DrawnRows.assertRows(counted.filter("day >= '2026-01-28'"), """
                day        | dau | wau | mau | stickiness_ratio | new_users | returning | resurrecting | dormant
                2026-01-28 | 1   | 2   | 2   | 0.5              | 0         | 0         | 1            | 0
                2026-01-29 | 2   | 2   | 2   | 1.0              | 0         | 1         | 1            | 0
                2026-01-30 | 0   | 2   | 2   | 0.0              | 0         | 0         | 0            | 2
                2026-01-31 | 1   | 2   | 2   | 0.5              | 0         | 0         | 1            | 0
                """);
    }
}
