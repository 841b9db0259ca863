/**
 * How fast, how much memory: each bench makes its data once and compares the pipeline's own jobs with a bare scan in the
 * same run, because only ratios inside one run travel from machine to machine.
 */
package org.headwater.jobs.bench;
