/**
 * What each customer is worth: the order fact, recency-frequency-money, and the wide table over them.
 *
 * <p>Mirrors {@code org.headwater.models.rfm}: the rules are there, the columns are here.
 */
package org.headwater.jobs.value;
