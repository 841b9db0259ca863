package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.List;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Group;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Staff;

/** Takes down what is said, until the world's end. */
final class Transcript {

    private static final double TAKEN_BACK = 0.006;
    private static final int FIRST_SECOND = 4;
    private static final int TAKEN_BACK_WITHIN_SECONDS = 115;

    private final Cast cast;
    private final Speech speech;
    private final List<Message> messages = new ArrayList<>();

    Transcript(Cast cast) {
        this.cast = cast;
        this.speech = new Speech(cast.district.world().profile());
    }

    /** In no order. */
    List<Message> messages() {
        return messages;
    }

    Route toStaff(Person person, Staff staff) {
        return new Route(person.number(), cast.externalUserid(person.number()), staff.userid(), Route.NO_GROUP);
    }

    Route toCustomer(Staff staff, Person person) {
        return new Route(Route.STAFF, staff.userid(), cast.externalUserid(person.number()), Route.NO_GROUP);
    }

    Route toGroup(Person person, Group group) {
        return new Route(person.number(), cast.externalUserid(person.number()), "", group.number());
    }

    Route toGroup(Staff staff, Group group) {
        return new Route(Route.STAFF, staff.userid(), "", group.number());
    }

    /** Now and then it is taken back soon after. */
    void say(Route route, Topic topic, long at, Draws draws) {
        Message message = show(route, topic.intent(), speech.of(topic, at, draws), at, draws);
        if (message.body() instanceof Body.Text && draws.chance(TAKEN_BACK)) {
            takeBack(message, at + 1000L * (FIRST_SECOND + draws.below(TAKEN_BACK_WITHIN_SECONDS)), draws);
        }
    }

    /** Something of which the form is known. */
    Message show(Route route, Intent intent, Utterance said, long at, Draws draws) {
        var message = new Message(id(at, draws), at, route, intent, said.product(), said.body());
        if (at < cast.end()) {
            messages.add(message);
        }
        return message;
    }

    void takeBack(Message message, long at, Draws draws) {
        Body body = new Body.Revoke(message.id());
        show(message.route(), message.intent(), new Utterance(body, Message.NO_PRODUCT), at, draws);
    }

    /** All of a district's messages have a customer among those who get them, which the end of their ids says. */
    private static String id(long at, Draws draws) {
        return Long.toUnsignedString(draws.bits()) + "_" + at + "_external";
    }
}
