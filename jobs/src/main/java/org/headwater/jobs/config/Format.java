package org.headwater.jobs.config;

/** What files are written as. The first four are read by a mapping; the meaning of the others is known. */
public enum Format {
    CSV(Layout.CSV, "Text in cells, mapped by the names in its header."),
    JSON_LINES(Layout.JSON_LINES, "One JSON object a line, mapped by dotted paths."),
    JSON_ARRAY(Layout.JSON_ARRAY, "One JSON array of objects a file, mapped by dotted paths."),
    PARQUET(Layout.PARQUET, "Parquet, mapped by column names and dotted paths."),
    WECOM_MESSAGES(Layout.JSON_LINES, "WeCom message archive, decrypted, one message a line."),
    WECOM_MESSAGES_WRAPPED(
            Layout.JSON_LINES,
            "The same, each message under msg, or as JSON text under content where a reseller pushes it."),
    WECOM_MESSAGES_TABLE(
            Layout.JSON_LINES, "The same from a reseller's table: what only the type has is JSON text under content."),
    WECOM_CONTACTS(Layout.JSON_LINES, "WeCom external contacts, one answer of externalcontact/get a line."),
    WECOM_GROUPS(Layout.JSON_LINES, "WeCom groups, one group_chat or answer of groupchat/get a line."),
    WECOM_AGREEMENTS(Layout.JSON_LINES, "Agreements to the WeCom archive, one answer of check_single_agree a line."),
    WECOM_SENDS(
            Layout.JSON_LINES,
            "What staff sent to many, one element of get_groupmsg_send_result's send_list a line, msgid beside it."),
    SENSORS(Layout.JSON_LINES, "Sensors Analytics, one record a line."),
    SEGMENT(Layout.JSON_LINES, "Segment, one call a line."),
    GA4(Layout.JSON_LINES, "Google Analytics 4, its BigQuery export, one event a line."),
    POSTHOG(Layout.JSON_LINES, "PostHog, its events export, one event a line."),
    SNOWPLOW(Layout.CSV, "Snowplow enriched events, 131 columns between tabs, no header.");

    /** How the text of a file is cut into rows. */
    public enum Layout {
        CSV,
        JSON_LINES,
        JSON_ARRAY,
        PARQUET
    }

    private final Layout layout;
    private final String meaning;

    Format(Layout layout, String meaning) {
        this.layout = layout;
        this.meaning = meaning;
    }

    public Layout layout() {
        return layout;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }

    /** Whether it says what people wrote to each other. */
    public boolean holdsMessages() {
        return this == WECOM_MESSAGES || this == WECOM_MESSAGES_WRAPPED || this == WECOM_MESSAGES_TABLE;
    }

    /** Whether the config says what its columns mean. */
    public boolean isMapped() {
        return this == CSV || this == JSON_LINES || this == JSON_ARRAY || this == PARQUET;
    }
}
