package org.headwater.jobs.exports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For whom a file is written. Both are UTF-8, RFC 4180, with CRLF line ends. */
public enum Profile {
    /**
     * A platform imports it. No byte order mark (it would become part of the first header). A cell is written as it is
     * or its row is refused: a guard would change ids and phone numbers.
     */
    @JsonProperty("machine")
    MACHINE,
    /**
     * A person opens it in a spreadsheet. With a byte order mark (else Chinese opens as garbage) and with text guarded
     * against running as a formula, so the file is not fit to be imported.
     */
    @JsonProperty("human")
    HUMAN;

    /** Whether a platform may import the file: its cells are exactly the values. */
    public boolean isImportSafe() {
        return this == MACHINE;
    }

    String byteOrderMark() {
        return this == HUMAN ? "\uFEFF" : "";
    }
}
