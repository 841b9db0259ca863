package org.headwater.models.funnel;

/** In what order the steps of a funnel have to be taken. */
public enum Mode {
    /** One step after the other; whatever else happens between them does not matter. */
    ORDERED,
    /**
     * One step after the other, and nothing else between them: an event that matches none of the steps up to the one that the
     * chain is at ends it. To repeat a step already taken is allowed.
     */
    STRICT,
    /** In any order; to reach step k is to have taken k different steps within the window. */
    UNORDERED
}
