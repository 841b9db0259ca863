package org.headwater.models.identity;

import java.time.Instant;
import java.util.Comparator;

/** An id and when it was first seen anywhere. The first of several names their person. */
public record Sighting(Id id, Instant firstSeen) implements Comparable<Sighting> {

    private static final Comparator<Sighting> ORDER =
            Comparator.comparing(Sighting::firstSeen).thenComparing(Sighting::id);

    @Override
    public int compareTo(Sighting other) {
        return ORDER.compare(this, other);
    }
}
