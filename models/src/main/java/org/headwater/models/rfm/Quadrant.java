package org.headwater.models.rfm;

import java.util.Locale;

/** Cells of price by frequency, and the way of running a private domain that fits each. */
public enum Quadrant {
    /** Dear and often: one adviser who knows each customer. */
    HIGH_PRICE_HIGH_FREQUENCY("personal_adviser", "专属顾问与会员权益"),
    /** Dear and seldom: trust is won by an expert's content, growth by recommendation. */
    HIGH_PRICE_LOW_FREQUENCY("expert_content", "专家内容种草与转介绍"),
    /** Cheap and often: groups with a reason to come every day. */
    LOW_PRICE_HIGH_FREQUENCY("community", "社群运营与周期购"),
    /** Cheap and seldom: sold together with other things, or as a hook for them. */
    LOW_PRICE_LOW_FREQUENCY("bundles", "组合搭售与引流");

    private final String play;
    private final String playZh;

    Quadrant(String play, String playZh) {
        this.play = play;
        this.playZh = playZh;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String play() {
        return play;
    }

    public String playZh() {
        return playZh;
    }
}
