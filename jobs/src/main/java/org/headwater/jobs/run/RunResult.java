package org.headwater.jobs.run;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What a run did, for the summary.
 *
 * @param files input files; empty when the run read none
 * @param reasons why rows were set aside: source, disposition, reason, rows
 * @param notes what an operator should know of the input, in sentences
 * @param tables what it wrote, or found as it would have written it, in order
 * @param isUnchanged whether there was nothing new, so that nothing was written
 */
record RunResult(
        String runId,
        LocalDate asOf,
        List<FileCounts> files,
        List<Row> reasons,
        List<String> notes,
        List<TableState> tables,
        boolean isUnchanged) {}
