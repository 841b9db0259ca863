package org.headwater.models.lifecycle;

import java.util.Locale;

/** Where a customer stands. */
public enum State {
    /** Known, and has not bought yet. */
    LEAD("潜在客户"),
    /** Bought for the first time, a short while ago. */
    NEW("新客"),
    /** Bought once; no longer new, and not yet late for the next purchase. */
    ACTIVE("活跃客户"),
    /** Bought again, and not yet late for the next purchase. */
    REPEAT("复购客户"),
    /** Late: most would have bought again by now. */
    AT_RISK("流失风险客户"),
    /** Silent for so long that few still come back by themselves. */
    DORMANT("沉睡客户"),
    /** Silent for longer than nearly everybody who ever came back. */
    LOST("流失客户"),
    /** Was dormant or lost and bought again; until the next purchase, or until late again. */
    WON_BACK("召回客户"),
    /** Got back all that was ever paid. */
    REFUNDED_ONLY("全额退款客户");

    private final String titleZh;

    State(String titleZh) {
        this.titleZh = titleZh;
    }

    /** Name in tables, such as {@code at_risk}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleZh() {
        return titleZh;
    }

    /** The state after something happened; the same where it changes nothing. */
    public State after(Happening happening) {
        return switch (happening) {
            case BOUGHT -> afterPurchase();
            case GAVE_ALL_BACK -> REFUNDED_ONLY;
            case NO_LONGER_NEW -> this == NEW ? ACTIVE : this;
            case LATE -> isInTouch() ? AT_RISK : this;
            case SILENT -> this == AT_RISK ? DORMANT : this;
            case GONE -> this == DORMANT ? LOST : this;
        };
    }

    private State afterPurchase() {
        return switch (this) {
            case LEAD, REFUNDED_ONLY -> NEW;
            case NEW, ACTIVE, REPEAT, AT_RISK, WON_BACK -> REPEAT;
            case DORMANT, LOST -> WON_BACK;
        };
    }

    private boolean isInTouch() {
        return this == NEW || this == ACTIVE || this == REPEAT || this == WON_BACK;
    }
}
