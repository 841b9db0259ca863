package org.headwater.models.identity;

/**
 * That two people turned out to be one.
 *
 * @param by the link that said so
 * @param kept first id of who was seen earlier, and goes on
 * @param gone first id of who was seen later; never named again
 */
public record PersonMerge(Link by, Sighting kept, Sighting gone) {

    /** Whether both had been seen before, so that a person id that was in use is no more; else the link brought one. */
    public boolean endsAPerson() {
        return gone.firstSeen().isBefore(by.firstAt());
    }
}
