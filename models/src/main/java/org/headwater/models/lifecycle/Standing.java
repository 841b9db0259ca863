package org.headwater.models.lifecycle;

import java.util.Optional;

/**
 * Where a customer stands on a day.
 *
 * @param since first day in this state
 * @param previous the state before it; empty in the first
 */
public record Standing(State state, int since, Optional<State> previous) {}
