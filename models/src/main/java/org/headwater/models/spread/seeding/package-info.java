/**
 * Whom to start with so that the most people are reached: what-if, on a graph with a chance or weight for each arc.
 *
 * <p>{@link org.headwater.models.spread.seeding.OpimC} chooses and says how good the choice is for certain,
 * {@link org.headwater.models.spread.seeding.ForwardSpread} checks any choice by playing it. Chance is a hash of the seed and the
 * number of the draw, so answers don't depend on threads or on the order of arcs. Where chances come from is in {@code credit}.
 */
package org.headwater.models.spread.seeding;
