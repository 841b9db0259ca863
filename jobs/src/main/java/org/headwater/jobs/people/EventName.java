package org.headwater.jobs.people;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.headwater.jobs.tables.core.Events;

/**
 * What events mean that the tables ask for by name, each under the name that mini programs write and the one that sites do. Any
 * other event is kept and counts as something that people did; funnels take whichever they name.
 */
public enum EventName {
    PAGE_VIEW("page_view", "Page Viewed", "Somebody looked at a page: page, dwell_seconds."),
    PRODUCT_VIEW(
            "product_view",
            "Product Viewed",
            "Somebody looked at a product: product_id, category, title, dwell_seconds."),
    CONTENT_VIEW(
            "content_view",
            "Content Viewed",
            "Somebody read or watched: content_id, content_kind, category, title, author, dwell_seconds."),
    PAY_SUCCESS(
            "pay_success", "Order Completed", "Somebody paid: order_id; room_id, group_id, bargain_id where there."),
    JOIN("join", "Joined", "Somebody came in: channel_code; inviter_openid or inviter_member_id of who brought them."),
    REGISTER("register", "Signed Up", "Somebody became a member: member_id; inviter as above."),
    INVITE_SUCCESS("invite_success", "Invite Accepted", "Somebody's invitation was accepted: invitee_member_id."),
    CHECK_IN("check_in", "Checked In", "A daily check-in (签到)."),
    TASK_DONE("task_done", "Task Completed", "A task was done: task."),
    POINTS_EARNED("points_earned", "Points Earned", "Points were given: points, reason."),
    POINTS_SPENT("points_spent", "Points Spent", "Points were redeemed: points, reason."),
    POINTS_EXPIRED("points_expired", "Points Expired", "Points ran out: points, reason."),
    LIVE_RESERVE("live_reserve", "Live Reserved", "A seat in a live room was reserved: room_id, anchor."),
    LIVE_ENTER("live_enter", "Live Entered", "Somebody came into a live room: room_id, anchor."),
    LIVE_INTERACT("live_interact", "Live Interacted", "Somebody liked or commented there: room_id."),
    LIVE_LEAVE("live_leave", "Live Left", "Somebody left it: room_id, stay_seconds."),
    GROUP_BUY_START("group_buy_start", "Group Buy Started", "Somebody opened a group to buy together (开团): group_id."),
    GROUP_BUY_JOIN("group_buy_join", "Group Buy Joined", "Somebody joined it (参团): group_id."),
    GROUP_BUY_SUCCESS("group_buy_success", "Group Buy Completed", "It was full (成团): group_id."),
    BARGAIN_START("bargain_start", "Bargain Started", "Somebody began to bargain (砍价): bargain_id."),
    BARGAIN_HELP("bargain_help", "Bargain Helped", "Somebody else cut the price for them: bargain_id."),
    BARGAIN_SUCCESS("bargain_success", "Bargain Completed", "The price was cut to its end: bargain_id.");

    private final String ofPrograms;
    private final String ofSites;
    private final String meaning;

    EventName(String ofPrograms, String ofSites, String meaning) {
        this.ofPrograms = ofPrograms;
        this.ofSites = ofSites;
        this.meaning = meaning;
    }

    public String ofPrograms() {
        return ofPrograms;
    }

    public String ofSites() {
        return ofSites;
    }

    /** One sentence, with the properties that are read. */
    public String meaning() {
        return meaning;
    }

    /** Whether a row of {@code events} is one of these. */
    public static Column isAny(EventName... names) {
        return Events.NAME
                .col()
                .isin(Arrays.stream(names)
                        .flatMap(name -> Stream.of(name.ofPrograms, name.ofSites))
                        .toArray());
    }

    public Column is() {
        return isAny(this);
    }
}
