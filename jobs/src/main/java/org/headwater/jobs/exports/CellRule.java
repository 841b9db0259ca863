package org.headwater.jobs.exports;

import java.util.Optional;

/** What of a value may stand in a file. */
final class CellRule {

    private CellRule() {}

    /** Why the value's row can't be written, if it can't. */
    static Optional<Refusal.Reason> problem(Profile profile, ExportColumn column, String value) {
        boolean isId = column.field().equals(Row.USER_ID);
        if (isId && (value == null || value.isEmpty())) {
            return Optional.of(Refusal.Reason.MISSING);
        }
        if (profile == Profile.MACHINE && value != null && !column.allows(value)) {
            return Optional.of(Refusal.Reason.NOT_ALLOWED);
        }
        return Optional.empty();
    }

    /** The cell for a value without a problem. */
    static String cell(Profile profile, ExportColumn column, String value) {
        if (value == null) {
            return "";
        }
        return profile == Profile.MACHINE || column.allows(value) ? value : SpreadsheetGuard.guard(value);
    }
}
