package org.headwater.synthetic.chat;

import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Season;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;
import org.headwater.synthetic.people.Staff;

/**
 * What a customer and their member of staff talk about over time: a Poisson process on the scale of even days, thinned
 * once the customer is gone for good as a buyer. Ends when they ask for that.
 */
final class Conversations {

    private static final double BY_CUSTOMER_A_YEAR = 2.2;
    private static final double BY_STAFF_A_YEAR = 1.3;
    private static final double TALKATIVE_SIGMA = 0.8;
    /** Of the talks that would be, the share that is left long after that, and how fast it comes to it. */
    private static final double LONG_AFTER = 0.2;

    private static final double FORGETTING_DAYS = 75;
    private static final double YEAR_DAYS = 365;
    private static final double PROMOTES = 0.6;
    private static final double REGRETS_AT_NIGHT = 0.01;

    private final Cast cast;
    private final Transcript transcript;
    private final ProductTalk products;

    Conversations(Cast cast, Transcript transcript, ProductTalk products) {
        this.cast = cast;
        this.transcript = transcript;
        this.products = products;
    }

    void of(Person person) {
        Staff staff = cast.staff(person.staff());
        Draws draws = cast.draws(person, ChatKeys.OCCASIONS);
        double talkative = StrictMath.exp(TALKATIVE_SIGMA * draws.normal() - TALKATIVE_SIGMA * TALKATIVE_SIGMA / 2);
        double byCustomer = BY_CUSTOMER_A_YEAR * talkative * staff.warmth() * talks(person.role());
        double perDay = (byCustomer + BY_STAFF_A_YEAR) * cast.activity() / YEAR_DAYS;
        if (!cast.isHeard(person) || perDay == 0) {
            return;
        }
        double even = Season.evenAt(person.joinedAt());
        Intent last = Intent.GREETING;
        for (int number = 0; last != Intent.OPT_OUT; number++) {
            even += draws.exponential(perDay);
            if (even >= Season.LAST || Season.at(even) >= cast.end()) {
                return;
            }
            int day = WorldTime.day(Season.at(even));
            Draws content = cast.draws(person, ChatKeys.conversation(number));
            long at = Hours.awake(person, day, content);
            if (at > person.joinedAt() && content.chance(interest(person, at))) {
                boolean staffBegin = content.chance(BY_STAFF_A_YEAR / (byCustomer + BY_STAFF_A_YEAR));
                last = hold(person, staff, staffBegin, at, content);
            }
        }
    }

    private Intent hold(Person person, Staff staff, boolean staffBegin, long at, Draws draws) {
        var dialogue = new Dialogue(transcript, person, staff, products.by(person, draws), draws);
        if (staffBegin) {
            Intent opening = draws.chance(PROMOTES) ? Intent.STAFF_PROMO : Intent.STAFF_CARE;
            return dialogue.byStaff(opening, Hours.open(at, draws));
        }
        if (draws.chance(REGRETS_AT_NIGHT)) {
            dialogue.regretAtMidnight(WorldTime.midnight(WorldTime.day(at) + 1));
        }
        return dialogue.byCustomer(openings(person).draw(draws), at);
    }

    /** All of it while somebody still comes back; people who never buy lose it from the beginning on. */
    private double interest(Person person, long at) {
        long lost = person.buys() ? cast.leftAt(person) : person.joinedAt();
        if (at < lost) {
            return 1;
        }
        double days = (double) (at - lost) / WorldTime.DAY_MILLIS;
        return LONG_AFTER + (1 - LONG_AFTER) * StrictMath.exp(-days / FORGETTING_DAYS);
    }

    private static double talks(Role role) {
        return switch (role) {
            case ORDINARY -> 1;
            case KOC -> 2.5;
            case KOL -> 0.7;
            case LOUD -> 1.6;
            case COUPON_HUNTER -> 1.5;
            case RING -> 0.3;
            case BOT -> 0;
        };
    }

    private static Script openings(Person person) {
        return switch (person.role()) {
            case COUPON_HUNTER, RING -> Script.COUPON_HUNTERS;
            case KOC -> Script.TRUSTED;
            default -> person.buys() ? Script.OPENINGS : Script.ONLOOKERS;
        };
    }
}
