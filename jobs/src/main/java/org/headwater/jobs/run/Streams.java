package org.headwater.jobs.run;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out results
 * @param err progress and errors
 */
record Streams(PrintStream out, PrintStream err) {}
