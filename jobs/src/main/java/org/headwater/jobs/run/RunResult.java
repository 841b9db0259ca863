package org.headwater.jobs.run;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What a run did, for the summary.
 *
 * @param files input files; empty when the run read none
 * @param reasons why rows were set aside: source, disposition, reason, rows
 * @param tables what it wrote, in order
 */
record RunResult(String runId, LocalDate asOf, List<FileCounts> files, List<Row> reasons, List<TableState> tables) {}
