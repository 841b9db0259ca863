package org.headwater.jobs.config;

import java.util.List;
import java.util.Locale;
import org.headwater.jobs.config.Part.Kind;

/**
 * A core table that a row of a file is mapped to by naming a column for each of its columns. Orders, lines and refunds
 * have rules of their own and are not among these.
 */
public enum Block {
    EVENTS(
            "How a row becomes an event.",
            Part.required("event_id", Kind.ID, "Number of the event, equal for copies of it."),
            Part.required("name", Kind.LABEL, "What happened."),
            Part.required("happened_at", Kind.TIME, "When it happened."),
            Part.optional("received_at", Kind.TIME, "When the server had it."),
            Part.optional("who", Kind.WHO, "Who did it; of several ids the first that the row has."),
            Part.optional("anonymous_id", Kind.ID, "Id of the browser or app before a login."),
            Part.optional("device_id", Kind.ID, "Id of the device."),
            Part.optional("session_id", Kind.ID, "Visit that it belongs to."),
            Part.optional("platform", Kind.LABEL, "Kind of program that recorded it."),
            Part.optional("properties", Kind.PROPERTIES, "Object whose values are kept, each by its dotted name.")),
    COSTS(
            "How a row becomes what an ad cost on a day. Of two rows about the same, that of the file later by name"
                    + " holds, and within a file the later.",
            Part.optional("account_id", Kind.ID, "Ad account."),
            Part.optional("campaign_id", Kind.ID, "Campaign."),
            Part.optional("ad_group_id", Kind.ID, "Ad group or ad set."),
            Part.optional("ad_id", Kind.ID, "Ad."),
            Part.optional("creative_id", Kind.ID, "Creative."),
            Part.required("day", Kind.DAY, "Day that was paid for, in the account's zone."),
            Part.optional(
                    "last_day", Kind.LAST_DAY, "Day that the row reaches to; a row of several days is quarantined."),
            Part.required("cost", Kind.MONEY, "What was spent."),
            Part.optional("currency", Kind.CURRENCY, "Currency of the amount."),
            Part.optional("impressions", Kind.COUNT, "How often it was shown."),
            Part.optional("clicks", Kind.COUNT, "How often it was clicked."),
            Part.optional("conversions", Kind.COUNT, "How many conversions the platform claims.")),
    CONSENTS(
            "How a row becomes a consent or its withdrawal.",
            Part.required("who", Kind.WHO, "Whose it is; of several ids the first that the row has."),
            Part.required("purpose", Kind.LABEL, "What for."),
            Part.state("action", "Whether it was given or taken back.", "grant", "withdraw"),
            Part.required("at", Kind.TIME, "When."),
            Part.optional("channel", Kind.LABEL, "Where it was said."),
            Part.optional("policy_version", Kind.LABEL, "Version of the text that was agreed to.")),
    DELIVERIES(
            "How a row becomes a message of a campaign to a person.",
            Part.required("campaign_id", Kind.ID, "Campaign."),
            Part.required("channel", Kind.LABEL, "Way that it went: wecom, sms, push and the like."),
            Part.required("who", Kind.WHO, "Whom it went to; of several ids the first that the row has."),
            Part.required("sent_at", Kind.TIME, "When it was sent, or would have been."),
            Part.state("status", "What became of it.", "delivered", "failed", "pending", "held_out"),
            Part.optional("clicked", Kind.FLAG, "Whether it was opened or clicked: a number above 0."));

    private final String meaning;
    private final List<Part> parts;

    Block(String meaning, Part... parts) {
        this.meaning = meaning;
        this.parts = List.of(parts);
    }

    /** Key in a source of the config. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One sentence or two. */
    public String meaning() {
        return meaning;
    }

    public List<Part> parts() {
        return parts;
    }
}
