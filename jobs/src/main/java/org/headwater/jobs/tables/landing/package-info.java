/** Input rows as mapped: made by the sources, never stored. */
package org.headwater.jobs.tables.landing;
