package org.headwater.models.identity;

import java.time.Instant;
import java.util.Comparator;

/**
 * A source's word that two ids are one person's.
 *
 * @param firstAt when it was first said
 * @param source who says so
 * @param cause what happened, such as {@code member_registered}
 */
public record Link(IdPair ids, Instant firstAt, String source, String cause) implements Comparable<Link> {

    /** The order in which links are taken: as they were said, and for the same time by what they are. */
    private static final Comparator<Link> ORDER = Comparator.comparing(Link::firstAt)
            .thenComparing(Link::ids)
            .thenComparing(Link::source, Id::compareBytes)
            .thenComparing(Link::cause, Id::compareBytes);

    @Override
    public int compareTo(Link other) {
        return ORDER.compare(this, other);
    }
}
