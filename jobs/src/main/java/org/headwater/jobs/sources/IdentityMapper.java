package org.headwater.jobs.sources;

import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.IdentityMapping;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.core.IdentityLinks;

/**
 * Rows to links between ids: each further id of a row with the first that names a person, since two people are not joined
 * through a browser or a device.
 */
final class IdentityMapper {

    private final SourceConfig source;
    private final IdentityMapping mapping;
    private final TimeParser at;
    private final Optional<IdParser> cause;
    private final Ids ids;

    IdentityMapper(SourceConfig source, IdentityMapping mapping) {
        this.source = source;
        this.mapping = mapping;
        this.at = new TimeParser(mapping.at());
        this.cause = mapping.cause().map(IdParser::new);
        this.ids = new Ids(mapping.ids());
    }

    boolean applies(Cells cells) {
        return mapping.when().map(when -> Conditions.holds(when, cells)).orElse(true);
    }

    List<CoreRecord> map(Cells cells) {
        var found = ids.of(cells);
        if (found.size() < 2) {
            return List.of();
        }
        var time = at.parse(cells);
        if (time == null) {
            throw new Rejection(
                    Reason.MISSING_VALUE,
                    Cell.of(cells, mapping.at().columns()).column(),
                    "must say when the ids were seen together");
        }
        var why = mapping.isUndone()
                ? IdentityLinks.UNDO
                : cause.map(rule -> rule.optional(cells)).orElse(source.name());
        var hub = found.stream().filter(PersonId::namesAPerson).findFirst().orElse(found.get(0));
        return found.stream()
                .filter(id -> !id.equals(hub))
                .map(id -> hub.linkedWith(id, source.name(), time, why))
                .toList();
    }
}
