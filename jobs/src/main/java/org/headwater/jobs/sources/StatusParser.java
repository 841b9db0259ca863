package org.headwater.jobs.sources;

import java.util.stream.Collectors;
import org.headwater.jobs.config.StatusColumn;

/** What a source calls a state, to what we call it. */
final class StatusParser {
    private final StatusColumn rule;

    StatusParser(StatusColumn rule) {
        this.rule = rule;
    }

    /** @throws Rejection when it is blank or not in the map */
    String parse(Cells cells) {
        if (rule.constant().isPresent()) {
            return rule.constant().get();
        }
        var cell = Cell.of(cells, rule.columns()).orReject();
        var status = rule.map().get(Texts.name(cell.text()));
        if (status == null) {
            var known = rule.map().keySet().stream().sorted().collect(Collectors.joining(", "));
            throw cell.reject(Reason.UNKNOWN_STATUS, "must be one of " + known);
        }
        return status;
    }
}
