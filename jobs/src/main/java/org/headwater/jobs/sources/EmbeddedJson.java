package org.headwater.jobs.sources;

import org.headwater.jobs.config.SourceConfig;

/** JSON objects that stand as text within a value. */
final class EmbeddedJson {

    private final JsonRows rows;

    EmbeddedJson(SourceConfig source) {
        this.rows = new JsonRows(source);
    }

    /**
     * The object that a value holds as text.
     *
     * @param cell not blank
     * @throws Rejection when the text is not one JSON object
     */
    Cells object(Cell cell) {
        RawRow row = rows.parse(cell.text(), 1);
        row.reject().ifPresent(reject -> {
            throw new Rejection(reject.reason(), cell.column(), reject.detail());
        });
        return row.cells();
    }
}
