/** One mergeable state per key; nothing in them depends on when they are read. */
package org.headwater.jobs.tables.facts;
