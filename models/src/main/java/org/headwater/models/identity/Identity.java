package org.headwater.models.identity;

import java.time.Instant;

/**
 * Whose an id is.
 *
 * @param person the first id of the person, of which {@link PersonId} is a digest
 * @param firstSeen of the id itself
 */
public record Identity(Id id, Id person, Instant firstSeen, Ownership ownership) {}
