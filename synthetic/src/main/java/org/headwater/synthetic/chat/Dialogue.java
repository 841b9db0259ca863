package org.headwater.synthetic.chat;

import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Staff;

/** One talk between a customer and a member of staff, turn by turn. */
final class Dialogue {

    private static final double STAFF_ANSWER = 0.88;
    private static final double CUSTOMER_GOES_ON = 0.4;
    private static final double CUSTOMER_ANSWERS_STAFF = 0.22;

    private final Transcript transcript;
    private final Person person;
    private final Staff staff;
    private final int product;
    private final Draws draws;

    Dialogue(Transcript transcript, Person person, Staff staff, int product, Draws draws) {
        this.transcript = transcript;
        this.person = person;
        this.staff = staff;
        this.product = product;
        this.draws = draws;
    }

    /** @return the last of the customer's intents */
    Intent byCustomer(Intent opening, long at) {
        Intent intent = opening;
        long now = at;
        while (true) {
            transcript.say(transcript.toStaff(person, staff), Topic.of(intent, product, staff), now, draws);
            if (draws.chance(STAFF_ANSWER)) {
                now = Hours.answer(staff, now, draws);
                transcript.say(transcript.toCustomer(staff, person), Topic.answer(intent, product, staff), now, draws);
            }
            if (intent == Intent.OPT_OUT || !draws.chance(CUSTOMER_GOES_ON)) {
                return intent;
            }
            now = Hours.turn(now, draws);
            intent = Script.after(intent).draw(draws);
        }
    }

    /** Says something in a day's last minute, and takes it back in the next day's first. */
    void regretAtMidnight(long midnight) {
        var text = new Utterance(new Body.Text("睡不着，想说点什么又算了"), Message.NO_PRODUCT);
        long at = midnight - 1000L * (1 + draws.below(59));
        Message said = transcript.show(transcript.toStaff(person, staff), Intent.CHITCHAT, text, at, draws);
        transcript.takeBack(said, midnight + 1000L * draws.below(55), draws);
    }

    /** @return the last of the customer's intents; staff's when there was no answer */
    Intent byStaff(Intent opening, long at) {
        transcript.say(transcript.toCustomer(staff, person), Topic.of(opening, product, staff), at, draws);
        if (!draws.chance(CUSTOMER_ANSWERS_STAFF * person.receptivity())) {
            return opening;
        }
        return byCustomer(Script.after(opening).draw(draws), Hours.turn(at, draws));
    }
}
