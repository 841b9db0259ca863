package org.headwater.synthetic.people;

import java.util.stream.IntStream;
import org.headwater.synthetic.brand.Shop;

/**
 * One person and what is true of them, from birth as it were: nothing here comes from what they do.
 *
 * @param number from 0, through all districts
 * @param categories bit by category: where a KOC is trusted; 0 for all others
 * @param ring number of the ring within the district, -1 for none
 * @param household number of the first member, the own number when alone
 * @param joinedAt epoch milliseconds: added by a member of staff, from when on they exist for the brand
 * @param inviter number of a person of the same district, -1 unless the source is {@link JoinSource#INVITE}
 * @param buys false for people who look and never buy
 * @param ratePerDay orders a day while alive, on the even scale of {@link org.headwater.synthetic.brand.Season}
 * @param leaves probability of being gone for good after an order
 * @param spendYuan mean of what an order is paid
 * @param tastes how much they care for each category
 * @param influence multiplies how readily what this person passes on is opened; 1 is usual
 * @param persuasion probability that somebody who opened it buys, in the categories of trust for a KOC
 * @param sharesPerDay things passed on unasked
 * @param receptivity multiplies how readily this person opens what others pass on; mean 1
 * @param couponTaste multiplies the effect of coupons; mean 1
 * @param popularity how easily others come to follow this person
 * @param homeShop where most of the orders go
 * @param group number of the customer group within the district, -1 for none
 * @param staff number of the member of staff within the district who added them
 * @param hour of the day, 0 to 23, around which the person is awake on the phone
 * @param clockSkewMillis how far the phone's clock is ahead
 * @param archiveConsent whether the content of chats may be archived
 */
public record Person(
        int number,
        Role role,
        int categories,
        int ring,
        int household,
        long joinedAt,
        JoinSource source,
        int inviter,
        boolean buys,
        double ratePerDay,
        double leaves,
        double spendYuan,
        Tastes tastes,
        double influence,
        double persuasion,
        double sharesPerDay,
        double receptivity,
        double couponTaste,
        double popularity,
        Shop homeShop,
        int group,
        int staff,
        int hour,
        long clockSkewMillis,
        boolean archiveConsent) {

    public boolean isTrustedIn(int category) {
        return (categories >> category & 1) == 1;
    }

    /** Numbers of the categories in which a KOC is trusted, ascending; none for all others. */
    public int[] trustedIn() {
        return IntStream.range(0, tastes.categories()).filter(this::isTrustedIn).toArray();
    }

    Person joined(JoinSource how, int byWhom) {
        return new Person(
                number,
                role,
                categories,
                ring,
                household,
                joinedAt,
                how,
                byWhom,
                buys,
                ratePerDay,
                leaves,
                spendYuan,
                tastes,
                influence,
                persuasion,
                sharesPerDay,
                receptivity,
                couponTaste,
                popularity,
                homeShop,
                group,
                staff,
                hour,
                clockSkewMillis,
                archiveConsent);
    }
}
