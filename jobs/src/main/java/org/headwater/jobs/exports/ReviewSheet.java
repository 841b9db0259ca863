package org.headwater.jobs.exports;

import static org.headwater.jobs.exports.ExportColumn.date;
import static org.headwater.jobs.exports.ExportColumn.number;
import static org.headwater.jobs.exports.ExportColumn.text;

import java.util.List;

/**
 * Who is in the audience and why, to be looked through in a spreadsheet before anything is sent.
 *
 * <p>The user id counts as text: a spreadsheet would drop the last digits of a long number.
 */
final class ReviewSheet implements Export {

    @Override
    public String name() {
        return "review_sheet";
    }

    @Override
    public String meaning() {
        return "Members with their value and the reasons for being chosen, for people to check.";
    }

    @Override
    public Profile profile() {
        return Profile.HUMAN;
    }

    @Override
    public List<ExportColumn> columns() {
        return List.of(
                text(Row.USER_ID),
                text("audience_title_zh"),
                text("audience_title"),
                text("segment_zh"),
                text("value_class_zh"),
                date("last_paid_on"),
                number("orders"),
                number("net_revenue"),
                text("reasons"));
    }
}
