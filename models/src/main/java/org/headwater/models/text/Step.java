package org.headwater.models.text;

/** One kind of repair. */
@FunctionalInterface
interface Step {

    /** The text, mended and not longer; the same object if there was nothing to mend. */
    String mend(String text, Tally tally);
}
