/**
 * Tables as declarations: an enum of columns each, and {@link org.headwater.jobs.tables.Table} over them.
 *
 * <p>Says what is stored, never how it is computed or where.
 */
package org.headwater.jobs.tables;
