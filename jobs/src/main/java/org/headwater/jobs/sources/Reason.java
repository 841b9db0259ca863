package org.headwater.jobs.sources;

/** Why a row is quarantined. The names are stable: they stand in tables and reports. */
public enum Reason {
    UNREADABLE_FILE("The file can't be read to its end, and its source says that the run goes on without it."),
    CONFLICT(
            "The row says something else than the one that is kept of the same thing, and nothing tells which is newer; it counts as a duplicate."),
    BAD_ENCODING("Some bytes are not text in the declared encoding."),
    COLUMN_COUNT("The row has more or fewer cells than the header."),
    UNCLOSED_QUOTE(
            "A quoted cell is not closed within 1 MB or 1,000 lines, text follows its closing quote, or its lines make no row."),
    RECORD_TOO_LARGE("The record is larger than 1 MB."),
    MALFORMED_JSON("The line is not exactly one JSON object, nested no deeper than 100."),
    DUPLICATE_KEY("A mapped key stands twice in one JSON object, so that it has no single value."),
    WRONG_TYPE("A JSON object or array stands where one value is expected, or one value where objects are."),
    MISSING_VALUE("A value that the row needs is blank or absent."),
    BAD_TIME("The text is not a time in any of the declared formats."),
    TIME_OUT_OF_RANGE("The time is before 2000 or not before 2100: most often seconds taken for milliseconds."),
    FUTURE_EVENT("The event is more than a day later than the server had it: the clock of the device is wrong."),
    SEVERAL_DAYS("The row adds up several days, so that its amount belongs to none of them."),
    BAD_NUMBER("The text is not a whole number in the range that the column allows."),
    BAD_AMOUNT("The text is not a plain decimal: no symbols, thousands separators or exponents."),
    TOO_PRECISE("The amount has a fraction of a minor unit and the mapping does not say to round."),
    AMOUNT_OUT_OF_RANGE("The amount is over 10^15 minor units, or negative where it cannot be."),
    NOT_FINITE("The amount is NaN or infinite."),
    UNKNOWN_STATUS("The mapping does not say what this status means; it is never taken for paid."),
    UNKNOWN_TYPE("The format has no record of this type."),
    UNKNOWN_CURRENCY(
            "The currency is not an ISO 4217 code, or not the one of the lake; amounts of two are never added."),
    ERROR_ANSWER("The answer of an API says that the call failed, so that it holds nothing."),
    BAD_ID("The id is over 256 characters, or holds a character that stands for lost text."),
    CONTROL_CHARACTER("The id holds a control character."),
    EXCEL_DAMAGED_ID(
            "A spreadsheet has rounded the id: it ends in an exponent, or in six zeros after 10 or more digits.");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    /** What it means, for people. */
    public String sentence() {
        return sentence;
    }
}
