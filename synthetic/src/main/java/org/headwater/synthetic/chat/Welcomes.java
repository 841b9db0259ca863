package org.headwater.synthetic.chat;

import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Staff;

/** What is said when somebody is added; all that is said in a world without activity. */
final class Welcomes {

    private static final double GREETS_BACK = 0.3;
    private static final long CONSENT_AFTER_MILLIS = 40_000;

    private final Cast cast;
    private final Transcript transcript;
    private final ProductTalk products;

    Welcomes(Cast cast, Transcript transcript, ProductTalk products) {
        this.cast = cast;
        this.transcript = transcript;
        this.products = products;
    }

    void of(Person person) {
        Draws draws = cast.draws(person, ChatKeys.WELCOME);
        Staff staff = cast.staff(person.staff());
        long consented = person.joinedAt() + 3000 + draws.logNormal(CONSENT_AFTER_MILLIS, 1);
        welcome(person, staff, person.joinedAt() + 1000L * (1 + draws.below(20)), draws);
        var consent = new Body.Agreement(cast.externalUserid(person.number()), person.archiveConsent(), consented);
        Route toStaff = transcript.toStaff(person, staff);
        transcript.show(toStaff, Intent.CONSENT, new Utterance(consent, Message.NO_PRODUCT), consented, draws);
        if (cast.isHeard(person) && draws.chance(GREETS_BACK * cast.activity())) {
            Topic greeting = Topic.of(Intent.GREETING, products.by(person, draws), staff);
            transcript.say(toStaff, greeting, Hours.turn(consented, draws), draws);
        }
        if (person.archiveConsent()) {
            Follow.second(cast, person).ifPresent(second -> welcome(person, second.staff(), second.at() + 5000, draws));
        }
    }

    private void welcome(Person person, Staff staff, long at, Draws draws) {
        Topic topic = Topic.of(Intent.STAFF_WELCOME, products.by(person, draws), staff);
        transcript.say(transcript.toCustomer(staff, person), topic, at, draws);
    }
}
