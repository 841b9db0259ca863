package org.headwater.synthetic.chat;

import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.people.Person;

/**
 * What WeCom knows of a customer from the start.
 *
 * @param unionid null when the customer is not bound to an app of the brand's
 * @param gender 0 unknown, 1 male, 2 female
 * @param state of which channel the code was by which they were added
 */
record Contact(String name, String unionid, int gender, String state) {

    private static final double[] GENDERS = {0.25, 0.2, 0.55};
    private static final int STORES = 12;
    /** By share of what a platform brings; the last two digits of its campaigns' ids. */
    private static final double[] AD_CAMPAIGNS = {0.5, 0.3, 0.2};

    static Contact of(Cast cast, Bindings bindings, Person person) {
        Draws draws = cast.draws(person, ChatKeys.CONTACT);
        String unionid = bindings.isUnionidInWecom(person.number()) ? cast.ids.unionid(person.number()) : null;
        int gender = draws.index(GENDERS);
        return new Contact(Nicknames.draw(draws), unionid, gender, state(bindings, person, draws));
    }

    private static String state(Bindings bindings, Person person, Draws draws) {
        return switch (person.source()) {
            case QR -> draws.chance(0.5) ? "qr_parcel" : "qr_store_" + twoDigits(draws.below(STORES));
            case INVITE -> invitation(bindings.memberId(person.inviter(), person.joinedAt()));
            case TENCENT_ADS -> "tencent_cmp" + twoDigits(draws.index(AD_CAMPAIGNS));
            case OCEAN_ENGINE -> "ocean_cmp" + twoDigits(draws.index(AD_CAMPAIGNS));
            case CONTENT -> "content_article";
        };
    }

    /** Codes of those who have not registered yet say nothing. */
    private static String invitation(String memberId) {
        return memberId == null ? "inv" : "inv_" + memberId;
    }

    /** From 1. */
    private static String twoDigits(int number) {
        return (number < 9 ? "0" : "") + (number + 1);
    }
}
