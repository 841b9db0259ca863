package org.headwater.models.identity;

import java.util.Locale;

/** How an id came to its person. */
public enum Ownership {
    /** It is a known id, and names its person alone or with others that are linked to it. */
    KNOWN,
    /** It is a device or browser, and leads to one known person. */
    ATTACHED,
    /** It is a device or browser of nobody known: a person by itself, with those that are linked to it. */
    VISITOR,
    /** It is a device or browser that leads to several known people: alone. */
    SHARED,
    /** More ids are linked to it than can be one person's: alone. */
    UNMERGED;

    /** As tables have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
