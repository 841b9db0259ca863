package org.headwater.jobs.exports;

import java.util.List;

/**
 * How an audience went into its files. Rows given = rows + refused rows.
 *
 * @param rows written, headers not counted
 * @param files one or more
 * @param refusals what was left out, by column name, then reason
 */
public record ExportResult(long rows, int files, List<Refusal> refusals) {

    public ExportResult {
        refusals = List.copyOf(refusals);
    }

    public long refusedRows() {
        return refusals.stream().mapToLong(Refusal::rows).sum();
    }
}
