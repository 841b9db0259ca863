/**
 * The engine behind every fact: one mergeable state per key, folded from rows or from other states.
 *
 * <p>Knows keys, states and merges, nothing of orders or customers. It is the only place besides the edges that works
 * below the DataFrame, because here it pays: see {@link org.headwater.jobs.fold.Fold}.
 */
package org.headwater.jobs.fold;
