/** What the pipeline did, read and refused. */
package org.headwater.jobs.tables.ops;
