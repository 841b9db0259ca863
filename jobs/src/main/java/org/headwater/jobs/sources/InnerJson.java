package org.headwater.jobs.sources;

import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.SourceConfig;

/** Objects that stand within a row, as they are or as JSON text. */
final class InnerJson {

    private final JsonRows rows;

    InnerJson(SourceConfig source) {
        this.rows = new JsonRows(source);
    }

    /**
     * The object at a path; empty when nothing is there.
     *
     * @throws Rejection when something else is there
     */
    Optional<Cells> at(Cells row, String path) {
        var values = row.leaves(path);
        var text = values.get("");
        if (text != null) {
            return Optional.of(parse(text, path));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(only(row.each(path), path));
    }

    private static Cells only(List<Cells> objects, String path) {
        if (objects.size() != 1) {
            throw new Rejection(Reason.WRONG_TYPE, path, "must be one object, is an array of " + objects.size());
        }
        return objects.get(0);
    }

    private Cells parse(String text, String path) {
        var inner = rows.parse(text, 1);
        inner.reject().ifPresent(reject -> {
            var column = reject.column().isEmpty() ? path : path + '.' + reject.column();
            throw new Rejection(reject.reason(), column, reject.detail());
        });
        return inner.cells();
    }
}
