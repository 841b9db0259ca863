package org.headwater.jobs.run;

import org.headwater.jobs.tables.Table;

/**
 * What a run left in a table.
 *
 * @param version Delta version
 * @param digest of the table, or of the run's slice
 */
record TableState(Table table, long version, Digest digest) {}
