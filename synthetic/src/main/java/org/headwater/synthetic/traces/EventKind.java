package org.headwater.synthetic.traces;

import java.util.Locale;

/** What can happen on a screen. */
enum EventKind {
    PAGE_VIEW("Page Viewed", false),
    PRODUCT_VIEW("Product Viewed", false),
    CONTENT_VIEW("Content Viewed", false),
    SEARCH("Products Searched", false),
    ADD_TO_CART("Product Added", false),
    CHECKOUT_START("Checkout Started", true),
    ORDER_SUBMIT("Order Submitted", true),
    PAY_SUCCESS("Order Completed", true),
    SHARE("Content Shared", true),
    SHARE_OPEN("Shared Content Opened", false),
    JOIN("Joined", false),
    REGISTER("Signed Up", true),
    INVITE_SUCCESS("Invite Accepted", true),
    CHECK_IN("Checked In", true),
    TASK_DONE("Task Completed", true),
    POINTS_EARNED("Points Earned", true),
    POINTS_SPENT("Points Spent", true),
    LIVE_RESERVE("Live Reserved", true),
    LIVE_ENTER("Live Entered", false),
    LIVE_INTERACT("Live Interacted", true),
    LIVE_LEAVE("Live Left", false),
    PUSH_RECEIVE("Push Received", false),
    PUSH_CLICK("Push Clicked", false),
    /** The first time that a person says who they are on a device: not an event of its own in either system. */
    LOGIN("Signed In", false),
    /** What the system keeps about the person, not about a moment. */
    PROFILE("Profile Set", true);

    /** In {@code snake_case}, as the mini program has it. */
    final String key;
    /** As the site has it. */
    final String title;

    /** In the mini program, where signing in takes a tap; the site lets strangers do it. */
    final boolean needsLogin;

    EventKind(String title, boolean needsLogin) {
        this.key = name().toLowerCase(Locale.ROOT);
        this.title = title;
        this.needsLogin = needsLogin;
    }
}
