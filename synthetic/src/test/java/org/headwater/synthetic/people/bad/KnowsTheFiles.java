package org.headwater.synthetic.people.bad;

import org.headwater.synthetic.files.Period;

/** Wrong on purpose: a person does not know what is written. */
final class KnowsTheFiles {

    private KnowsTheFiles() {}

    static int file(int day) {
        return Period.DAILY.of(day);
    }
}
