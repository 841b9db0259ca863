package org.headwater.synthetic.chat;

import java.util.List;
import org.headwater.synthetic.brand.Season;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Group;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;

/**
 * What members say in a group, and who answers them. Each member's words are a Poisson process of their own on the scale
 * of even days and hours, so that a group is as busy as its members are many, its warmth is high and the day is long.
 */
final class GroupTalks {

    private static final double A_YEAR = 4;
    private static final double TALKATIVE_SIGMA = 1;
    private static final double YEAR_DAYS = 365;
    private static final double BY_OWNER = 0.55;
    private static final int ASKED_AROUND = 4;

    private final Cast cast;
    private final Transcript transcript;
    private final ProductTalk products;

    GroupTalks(Cast cast, Transcript transcript, ProductTalk products) {
        this.cast = cast;
        this.transcript = transcript;
        this.products = products;
    }

    void in(Room room) {
        for (Membership membership : room.memberships()) {
            by(membership, room);
        }
    }

    private void by(Membership membership, Room room) {
        Person person = membership.person();
        int index = cast.index(person);
        Draws draws = cast.draws(room.group(), ChatKeys.talkTimes(index));
        double talkative = StrictMath.exp(TALKATIVE_SIGMA * draws.normal() - TALKATIVE_SIGMA * TALKATIVE_SIGMA / 2);
        double perDay = A_YEAR * talkative * room.group().warmth() * talks(person.role()) * cast.activity() / YEAR_DAYS;
        if (perDay == 0) {
            return;
        }
        double even = Season.evenAt(membership.joinedAt());
        for (int number = 0; ; number++) {
            even += draws.exponential(perDay);
            if (even >= Season.LAST || Season.at(even) >= Math.min(cast.end(), membership.leftAt())) {
                return;
            }
            long at = Season.at(even);
            if (at >= membership.joinedAt()) {
                say(person, room, at, cast.draws(room.group(), ChatKeys.talk(index, number)));
            }
        }
    }

    private void say(Person person, Room room, long at, Draws draws) {
        Group group = room.group();
        Script script = person.role() == Role.KOC ? Script.TRUSTED_IN_GROUPS : Script.IN_GROUPS;
        Topic topic = Topic.of(script.draw(draws), products.by(person, draws), room.owner());
        transcript.say(transcript.toGroup(person, group), topic, at, draws);
        if (!topic.intent().isQuestion() || !draws.chance(group.helpfulness())) {
            return;
        }
        if (draws.chance(BY_OWNER)) {
            Topic answer = Topic.answer(topic.intent(), topic.product(), room.owner());
            long answeredAt = Hours.answer(room.owner(), at, draws);
            transcript.say(transcript.toGroup(room.owner(), group), answer, answeredAt, draws);
        } else {
            byMember(person, topic, room, Hours.turn(at, draws), draws);
        }
    }

    /** The first who is trusted of a few who see it, else the last of the few. */
    private void byMember(Person asker, Topic asked, Room room, long at, Draws draws) {
        List<Person> helpers = room.in(at).stream()
                .map(Membership::person)
                .filter(person -> person.role() != Role.BOT && person.number() != asker.number())
                .toList();
        if (helpers.isEmpty()) {
            return;
        }
        Person helper = helpers.get(draws.below(helpers.size()));
        for (int i = 1; i < ASKED_AROUND && helper.role() != Role.KOC; i++) {
            helper = helpers.get(draws.below(helpers.size()));
        }
        Topic answer = Topic.of(Intent.MEMBER_ANSWER, asked.product(), room.owner());
        transcript.say(transcript.toGroup(helper, room.group()), answer, at, draws);
    }

    private static double talks(Role role) {
        return switch (role) {
            case ORDINARY, KOL -> 1;
            case KOC -> 2.5;
            case LOUD -> 3;
            case COUPON_HUNTER -> 1.2;
            case RING -> 0.4;
            case BOT -> 0;
        };
    }
}
