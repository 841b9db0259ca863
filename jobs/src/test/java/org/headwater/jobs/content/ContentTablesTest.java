package org.headwater.jobs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.Views;
import org.headwater.jobs.tables.marts.Content;
import org.headwater.jobs.tables.marts.LiveRooms;
import org.headwater.jobs.tables.marts.UnusualDwell;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/** From events to what is looked at: which views count, what is told of a content, who stays unusually long, who is in a room. */
class ContentTablesTest {

    private static final DrawnSettings JANUARY = DrawnSettings.asOf("2026-01-31");

    private static final String IDENTITIES = """
            kind            | scope | id_value | person_id
            openid          | mini  | oA       | ann
            anonymous       | site  | browser  | ann
            openid          | mini  | oB       | bob
            external_userid | corp  | wA       | ann
            external_userid | corp  | wB       | bob
            """;

    private static DrawnInputs inputs(String events) {
        return new DrawnInputs().with(Identities.TABLE, IDENTITIES).with(Events.TABLE, events);
    }

    private static DrawnInputs make(DrawnInputs in, Job job) {
        return in.with(job.writes(), job.writes().shape(job.transform().apply(in, JANUARY.of(job))));
    }

    @Test
    void aViewIsALookOrWhateverSaysHowLong() {
        var in = inputs("""
                project | event_id | name           | happened_at         | who_kind | who_scope | who_id | anonymous_id | properties
                mini    | 1        | content_view   | 2026-01-10 08:00:00 | openid   | mini      | oA     |              | content_id=c1;category=tea;content_kind=video;dwell_seconds=12.5;title=Tea
                site    | 2        | Content Viewed | 2026-01-10 15:59:59 |          |           |        | browser      | content_id=c1;category=tea;content_kind=video;dwell_seconds=
                site    | 3        | Content Viewed | 2026-01-10 16:00:00 |          |           |        | browser      | content_id=c1;category=tea;content_kind=video;dwell_seconds=99999;author=lin
                mini    | 4        | share_open     | 2026-01-10 08:00:00 | openid   | mini      | oB     |              | content_id=c1;dwell_seconds=3
                mini    | 5        | share_open     | 2026-01-10 08:00:00 | openid   | mini      | oB     |              | content_id=c1
                mini    | 6        | product_view   | 2026-01-10 08:00:00 | openid   | mini      | oB     |              | product_id=p1;category=tea
                mini    | 7        | page_view      | 2026-01-10 08:00:00 | openid   | mini      | oZ     |              | page=home;dwell_seconds=-1
                mini    | 8        | content_view   | 2026-01-31 16:00:00 | openid   | mini      | oB     |              | content_id=c9
                mini    | 9        | content_view   | 2026-01-10 08:00:00 |          |           |        |              | content_id=c9
                """);

        DrawnRows.assertRows(make(in, ViewsJob.JOB).rows(Views.TABLE), """
                person_id | day        | item_kind | item_id | category | content_kind | title | author | views | timed_views | dwell_millis
                ann       | 2026-01-10 | content   | c1      | tea      | video        | Tea   |        | 2     | 1           | 12500
                ann       | 2026-01-11 | content   | c1      | tea      | video        |       | lin    | 1     | 1           | 1800000
                bob       | 2026-01-10 | content   | c1      | ''       | ''           |       |        | 1     | 1           | 3000
                bob       | 2026-01-10 | product   | p1      | tea      | ''           |       |        | 1     | 0           | 0
                openid:oZ | 2026-01-10 | page      | home    | ''       | ''           |       |        | 1     | 0           | 0
                """);
    }

    @Test
    void contentIsToldByItselfAndByWhatItIs() {
        var in =
                new DrawnInputs().with(Views.TABLE, """
                        person_id | day        | item_kind | item_id | category | content_kind | author | title | views | timed_views | dwell_millis
                        ann       | 2026-01-20 | content   | c1      | tea      | ''           | lin    | Tea   | 3     | 2           | 9000
                        bob       | 2026-01-24 | content   | c1      | ''       | ''           |        |       | 1     | 0           | 0
                        bob       | 2026-01-25 | content   | c1      | tea      | ''           | lin    | Tea   | 1     | 1           | 1000
                        bob       | 2026-01-27 | content   | c1      | tea      | ''           | lin    | Tea   | 1     | 1           | 1000
                        ann       | 2026-01-31 | content   | c2      | tea      | ''           |        |       | 1     | 0           | 0
                        ann       | 2025-12-25 | content   | c3      | milk     | ''           | lin    |       | 6     | 6           | 6000
                        ann       | 2025-12-31 | content   | c3      | milk     | ''           | lin    |       | 2     | 0           | 0
                        ann       | 2026-01-01 | content   | c3      | milk     | ''           | lin    |       | 2     | 0           | 0
                        ann       | 2026-01-01 | product   | p1      | milk     | ''           | lin    |       | 9     | 0           | 0
                        """).with(Shares.TABLE, """
                        share_id | shared_at           | content_id
                        s1       | 2026-01-21 00:00:00 | c1
                        s2       | 2026-01-31 15:59:59 | c1
                        s3       | 2026-01-31 16:00:00 | c1
                        s4       | 2026-01-21 00:00:00 |
                        s5       | 2026-01-21 00:00:00 | never seen
                        """).with(ShareOrders.TABLE, """
                        shop | order_id | share_id | paid_at             | paid_fen
                        tb   | o1       | s1       | 2026-01-22 00:00:00 | 1999
                        tb   | o2       | s1       | 2026-01-23 00:00:00 | 1
                        tb   | o3       | s1       | 2026-02-23 00:00:00 | 7
                        """);

        DrawnRows.assertRows(make(in, ContentJob.JOB).rows(Content.TABLE), """
                level    | name | title | contents | first_seen_on | last_seen_on | viewers | views | dwell_seconds | seconds_per_view   | views_7d | views_prior_7d | half_life_days | first_week_views | prior_first_week_views | wear_ratio | shares | orders | paid_revenue
                content  | c1   | Tea   | 1        | 2026-01-20    | 2026-01-27   | 2       | 6     | 11.000        | 2.75               | 2        | 4              | 0              | 5.0              |                        |            | 2      | 2      | 20.00
                content  | c2   |       | 1        | 2026-01-31    | 2026-01-31   | 1       | 1     | 0.000         |                    | 1        | 0              | 0              |                  |                        |            | 0      | 0      | 0.00
                content  | c3   |       | 1        | 2025-12-25    | 2026-01-01   | 1       | 10    | 6.000         | 1.0                | 0        | 0              | 0              |                  | 8.0                    |            | 0      | 0      | 0.00
                category | tea  |       | 2        | 2026-01-20    | 2026-01-31   | 2       | 7     | 11.000        | 2.75               | 3        | 4              |                | 5.0              |                        |            | 2      | 2      | 20.00
                category | milk |       | 1        | 2025-12-25    | 2026-01-01   | 1       | 10    | 6.000         | 1.0                | 0        | 0              |                |                  | 8.0                    |            | 0      | 0      | 0.00
                author   | lin  |       | 2        | 2025-12-25    | 2026-01-27   | 2       | 16    | 17.000        | 1.7                | 2        | 4              |                | 5.0              | 8.0                    | 0.625      | 2      | 2      | 20.00
                """);
    }

    @Test
    void halfOfTheViewsAreOverAfterDays() {
        var in = new DrawnInputs()
                .with(Views.TABLE, """
                        person_id | day        | item_kind | item_id | views
                        ann       | 2026-01-01 | content   | c1      | 2
                        bob       | 2026-01-04 | content   | c1      | 2
                        bob       | 2026-01-05 | content   | c1      | 1
                        ann       | 2026-01-01 | content   | c2      | 1
                        ann       | 2026-01-11 | content   | c2      | 5
                        """)
                .with(Shares.TABLE, "share_id\n")
                .with(ShareOrders.TABLE, "share_id\n");

        DrawnRows.assertRows(make(in, ContentJob.JOB).rows(Content.TABLE).filter("level = 'content'"), """
                name | half_life_days
                c1   | 3
                c2   | 10
                """);
    }

    /** ann usually looks at tea for 60 s, bob has not been seen before; everybody's mean day with tea is 60 s. */
    @Test
    void whoLooksThreeTimesAsLongAsUsualIsToldToWhoAddedThemLast() {
        var in = new DrawnInputs()
                .with(Identities.TABLE, IDENTITIES)
                .with(Views.TABLE, """
                        person_id | day        | item_kind | item_id | category | title | views | timed_views | dwell_millis
                        ann       | 2026-01-29 | content   | c1      | tea      |       | 1     | 1           | 40000
                        ann       | 2026-01-30 | content   | c1      | tea      |       | 1     | 1           | 80000
                        ann       | 2026-01-31 | content   | c1      | tea      |       | 1     | 1           | 100000
                        ann       | 2026-01-31 | content   | c2      | tea      | Two   | 2     | 2           | 100000
                        ann       | 2026-01-31 | content   | c2      | milk     |       | 1     | 1           | 179999
                        bob       | 2026-01-31 | product   | p1      | tea      |       | 1     | 1           | 179999
                        bob       | 2026-01-31 | product   | p1      | milk     |       | 1     | 1           | 180000
                        cai       | 2026-01-29 | content   | c1      | cup      |       | 1     | 1           | 70000
                        cai       | 2026-01-31 | content   | c1      | cup      |       | 1     | 1           | 200000
                        dan       | 2025-10-01 | content   | c1      | milk     |       | 1     | 1           | 600000
                        """)
                .with(Relations.TABLE, """
                        corp | kind           | person_id | other_id | person_kind | since
                        corp | staff_customer | wA        | mei      | customer    | 2026-01-02 00:00:00
                        corp | staff_customer | wA        | li       | customer    | 2026-01-03 00:00:00
                        corp | staff_customer | wA        | tao      | customer    | 2026-02-03 00:00:00
                        corp | group_member   | wA        | g1       | customer    | 2026-01-20 00:00:00
                        """);

        DrawnRows.assertRows(make(in, UnusualDwellJob.JOB).rows(UnusualDwell.TABLE), """
                person_id | category | dwell_seconds | usual_seconds | times_usual        | views | item_kind | item_id | title | corp | owner_id
                ann       | tea      | 200.000       | 60.000        | 3.3333333333333335 | 3     | content   | c2      | Two   | corp | li
                bob       | milk     | 180.000       | 0.000         |                    | 1     | product   | p1      |       |      |
                """);
    }

    @Test
    void aRoomIsToldByThoseWhoWereInIt() {
        var in = inputs("""
                        project | event_id | name           | happened_at         | who_kind | who_scope | who_id | properties
                        mini    | 1        | live_reserve   | 2026-01-09 12:00:00 | openid   | mini      | oA     | room_id=r1;anchor=min
                        mini    | 2        | live_reserve   | 2026-01-09 12:00:00 | openid   | mini      | oC     | room_id=r1
                        mini    | 3        | live_reserve   | 2026-01-09 12:00:00 | openid   | mini      | oC     | room_id=r2
                        mini    | 4        | live_enter     | 2026-01-10 12:00:00 | openid   | mini      | oA     | room_id=r1
                        mini    | 5        | live_leave     | 2026-01-10 12:00:40 | openid   | mini      | oA     | room_id=r1;stay_seconds=40
                        mini    | 6        | live_enter     | 2026-01-10 12:10:00 | openid   | mini      | oA     | room_id=r1
                        mini    | 7        | live_leave     | 2026-01-10 12:11:00 | openid   | mini      | oA     | room_id=r1;stay_seconds=60
                        mini    | 8        | Live Left      | 2026-01-10 12:30:00 | openid   | mini      | oB     | room_id=r1;stay_seconds=200
                        mini    | 9        | live_interact  | 2026-01-10 12:12:00 | openid   | mini      | oB     | room_id=r1;action=like
                        mini    | 10       | live_interact  | 2026-01-10 12:12:01 | openid   | mini      | oB     | room_id=r1;action=like
                        mini    | 11       | pay_success    | 2026-01-10 12:12:02 | openid   | mini      | oB     | room_id=r1;order_id=o1
                        mini    | 12       | pay_success    | 2026-01-10 12:12:03 | openid   | mini      | oB     | room_id=r1;order_id=o2
                        mini    | 13       | live_enter     | 2026-02-10 12:12:03 | openid   | mini      | oB     | room_id=r3
                        mini    | 14       | live_enter     | 2026-01-10 12:12:03 | openid   | mini      | oB     | room=r4
                        """)
                .with(ActiveDays.TABLE, """
                        kind     | person_id | day
                        activity | ann       | 2026-01-09
                        activity | bob       | 2026-01-10
                        """)
                .with(Relations.TABLE, """
                        corp | kind           | person_id | other_id | person_kind | since               | channel
                        corp | staff_customer | wA        | mei      | customer    | 2026-01-10 11:59:59 | before
                        corp | staff_customer | wB        | mei      | customer    | 2026-01-11 12:12:00 | live
                        corp | staff_customer | wB        | li       | customer    | 2026-01-11 12:11:00 |
                        """)
                .with(Orders.TABLE, """
                        shop | order_id | status    | paid_at             | paid_fen
                        mini | o1       | paid      | 2026-01-10 12:12:02 | 999
                        mini | o2       | cancelled |                     | 0
                        """);

        DrawnRows.assertRows(make(in, LiveRoomsJob.JOB).rows(LiveRooms.TABLE), """
                room_id | anchor | opened_at           | viewers | entries | new_viewers | mean_stay_seconds | median_stay_seconds | stayed | interacted | reserved | reserved_and_came | added_24h | added_by_code | buyers | orders | paid_revenue | revenue_per_viewer
                r1      | min    | 2026-01-10 12:00:00 | 2       | 2       | 1           | 100.0             | 60                  | 2      | 1          | 2        | 1                 | 1         | { -> 1}       | 1      | 1      | 9.99         | 5.00
                """);
    }

    @Test
    void nothingSeenIsNoRowAnywhere() {
        var in = inputs("name\n")
                .with(Shares.TABLE, "share_id\n")
                .with(ShareOrders.TABLE, "share_id\n")
                .with(ActiveDays.TABLE, "day\n")
                .with(Relations.TABLE, "corp\n")
                .with(Orders.TABLE, "shop\n");
        for (Job job : List.of(ViewsJob.JOB, InterestsJob.JOB, ContentJob.JOB, UnusualDwellJob.JOB, LiveRoomsJob.JOB)) {
            assertThat(make(in, job).rows(job.writes()).count()).as(job.name()).isZero();
        }
    }
}
