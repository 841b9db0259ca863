/** Sums that tables made in different ways have to agree on. */
package org.headwater.jobs.reconciliation;
