/**
 * Who brings the others: shares, who opened them and bought by them, the network that they make, and the people in it who really move
 * others.
 *
 * <p>Mirrors {@code org.headwater.models.spread}: the algorithms are there, the columns are here.
 */
package org.headwater.jobs.spread;
