/** The tables as they lie in files: one Delta table each, written in one commit and read at one version. */
package org.headwater.jobs.lake;
