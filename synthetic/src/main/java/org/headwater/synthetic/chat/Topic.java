package org.headwater.synthetic.chat;

import org.headwater.synthetic.people.Staff;

/**
 * What somebody is about to say.
 *
 * @param asked what an answer answers to; the intent itself for all else
 * @param product index into the catalogue's products of what it may be about
 * @param staff who the customer deals with
 */
record Topic(Intent intent, Intent asked, int product, Staff staff) {

    static Topic of(Intent intent, int product, Staff staff) {
        return new Topic(intent, intent, product, staff);
    }

    static Topic answer(Intent asked, int product, Staff staff) {
        return new Topic(Intent.STAFF_ANSWER, asked, product, staff);
    }
}
