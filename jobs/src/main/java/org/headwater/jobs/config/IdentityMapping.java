package org.headwater.jobs.config;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How a row says that ids are one person's: all that it holds are linked with the first of them.
 *
 * @param when rows that this mapping applies to; all when absent
 * @param at when the source saw it
 * @param cause what the source saw; the name of the source when absent
 * @param ids at least two
 * @param isUndone whether the row says that the ids are not one person's after all
 */
public record IdentityMapping(
        Optional<Condition> when, TimeColumn at, Optional<TextColumn> cause, List<IdColumn> ids, boolean isUndone)
        implements Serializable {

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
