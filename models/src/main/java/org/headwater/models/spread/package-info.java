/**
 * How things pass from person to person: graphs of who reaches whom and forests of who passed on what, measured.
 *
 * <p>People are the numbers 0 to n - 1 and everything is primitive arrays, so that 100 million arcs fit one JVM. An answer never
 * depends on the order in which arcs are given. {@link org.headwater.models.spread.Arcs} is the list of arcs,
 * {@link org.headwater.models.spread.Csr} its neighbour lists, {@link org.headwater.models.spread.ShareForest} what is passed on
 * from a parent to its children. Names of people, times and tables belong to the callers. Choosing whom to start with is in
 * {@code seeding}, learning from what happened in {@code credit}.
 */
package org.headwater.models.spread;
