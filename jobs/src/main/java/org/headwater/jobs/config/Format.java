package org.headwater.jobs.config;

/** What files are written as. The first three are read by a mapping; the meaning of the others is known. */
public enum Format {
    CSV(Layout.CSV, "Text in cells, mapped by the names in its header."),
    JSON_LINES(Layout.JSON_LINES, "One JSON object a line, mapped by dotted paths."),
    PARQUET(Layout.PARQUET, "Parquet, mapped by column names and dotted paths."),
    WECOM_MESSAGES(Layout.JSON_LINES, "WeCom message archive, decrypted, one message a line."),
    WECOM_CONTACTS(Layout.JSON_LINES, "WeCom external contacts, one answer of externalcontact/get a line."),
    WECOM_GROUPS(Layout.JSON_LINES, "WeCom customer groups, one group_chat of groupchat/get a line."),
    SENSORS(Layout.JSON_LINES, "Sensors Analytics, one record a line."),
    SEGMENT(Layout.JSON_LINES, "Segment, one call a line.");

    /** How the text of a file is cut into rows. */
    public enum Layout {
        CSV,
        JSON_LINES,
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

    /** Whether the config says what its columns mean. */
    public boolean isMapped() {
        return this == CSV || this == JSON_LINES || this == PARQUET;
    }
}
