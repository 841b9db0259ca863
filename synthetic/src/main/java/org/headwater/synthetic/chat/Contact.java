package org.headwater.synthetic.chat;

import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Person;

/**
 * What WeCom knows of a customer from the start.
 *
 * @param unionid null when the customer is not bound to an app of the brand's
 * @param gender 0 unknown, 1 male, 2 female
 * @param state of which channel the code was by which they were added
 */
record Contact(String name, String unionid, int gender, String state) {

    private static final double NO_UNIONID = 0.1;
    private static final double[] GENDERS = {0.25, 0.2, 0.55};
    private static final int STORES = 12;
    private static final int ADS = 8;

    static Contact of(Cast cast, Person person) {
        Draws draws = cast.draws(person, ChatKeys.CONTACT);
        String unionid = draws.chance(NO_UNIONID) ? null : cast.ids.unionid(person.number());
        int gender = draws.index(GENDERS);
        return new Contact(Nicknames.draw(draws), unionid, gender, state(cast, person, draws));
    }

    private static String state(Cast cast, Person person, Draws draws) {
        return switch (person.source()) {
            case QR -> draws.chance(0.5) ? "qr_parcel" : "qr_store_" + twoDigits(draws.below(STORES));
            case INVITE -> "inv_" + cast.ids.member(person.inviter());
            case TENCENT_ADS -> "tencent_cmp" + twoDigits(draws.below(ADS));
            case OCEAN_ENGINE -> "ocean_cmp" + twoDigits(draws.below(ADS));
            case CONTENT -> "content_article";
        };
    }

    /** From 1. */
    private static String twoDigits(int number) {
        return (number < 9 ? "0" : "") + (number + 1);
    }
}
