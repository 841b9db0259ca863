package org.headwater.synthetic.traces;

import java.util.List;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;

/** A person as systems come to know them: the same for all of their events, and so made up only once. */
final class Actor {

    private static final double PICKS_UP_THE_TABLET = 0.12;
    private static final double SECOND_BROWSER = 0.15;
    private static final List<String> CITIES = List.of("临江", "云川", "安渡", "青浦桥", "北溪", "南屏", "松原里");

    final Person person;
    final String openid;
    final String member;
    final String unionid;
    final String email;
    final String city;
    /** Null for who came by no ad. */
    final Ad ad;

    private final String[] anonymous;
    private final String device;
    /** Null for who lives alone. */
    private final String tablet;

    Actor(Ids ids, long seed, Person person, int district, boolean sharesHome) {
        int number = person.number();
        var draws = Draws.of(seed, Purpose.SESSION, number, Keys.ACTOR);
        this.person = person;
        this.openid = ids.openid(number);
        this.member = ids.member(number);
        this.unionid = ids.unionid(number);
        this.email = ids.email(number);
        this.city = CITIES.get(draws.below(CITIES.size()));
        this.ad = Ad.of(person.source(), draws);
        this.anonymous = new String[] {ids.anonymous(number, 0), ids.anonymous(number, 1), ids.anonymous(number, 2)};
        boolean inRing = person.ring() >= 0;
        this.device = inRing ? ids.ringDevice(district, person.ring(), number % 2) : ids.device(number);
        this.tablet = sharesHome && !inRing ? ids.sharedDevice(person.household()) : null;
    }

    String anonymous(int browser) {
        return anonymous[browser];
    }

    Visit miniProgram(Draws draws, Ad ad) {
        return new Visit(Visit.MINI_PROGRAM, device(draws), ad);
    }

    Visit site(Draws draws, Ad ad) {
        int browser = draws.chance(SECOND_BROWSER) ? Visit.SECOND_BROWSER : Visit.SITE;
        return new Visit(browser, device(draws), ad);
    }

    /** In the browser in which they log in by email. */
    Visit siteShop(Draws draws) {
        return new Visit(Visit.SITE, device(draws), null);
    }

    /** What the site knows them by: the email, or what they are in the mini program. */
    String siteUser(int browser) {
        return browser == Visit.SITE ? email : member;
    }

    /** For what comes to the person, who is where their phone is. */
    Visit ownPhone() {
        return new Visit(Visit.MINI_PROGRAM, device, null);
    }

    private String device(Draws draws) {
        return tablet != null && draws.chance(PICKS_UP_THE_TABLET) ? tablet : device;
    }
}
