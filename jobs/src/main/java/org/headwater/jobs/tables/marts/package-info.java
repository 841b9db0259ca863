/** Answers as of a date: one slice per date, replaced as a whole. */
package org.headwater.jobs.tables.marts;
