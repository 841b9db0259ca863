package org.headwater.synthetic.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.headwater.synthetic.World;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/** The people of a district, with who invited whom, and their ties. */
public record People(List<Person> people, Ties ties) {

    public static People of(World world, Traits traits, int district) {
        int first = district * World.DISTRICT_SIZE;
        int end = Math.min(world.users(), first + World.DISTRICT_SIZE);
        List<Person> people = IntStream.range(first, end).mapToObj(traits::of).toList();
        Ties ties = Ties.among(world.seed(), people);
        return new People(
                people.stream().map(p -> invited(p, people, ties, world.seed())).toList(), ties);
    }

    /** By somebody who was there before: for a ring the account before, else a friend, the more influential the likelier. */
    private static Person invited(Person person, List<Person> people, Ties ties, long seed) {
        if (person.source() != JoinSource.INVITE) {
            return person;
        }
        int first = people.get(0).number();
        List<Person> before = new ArrayList<>();
        if (person.ring() >= 0) {
            int me = person.number() - first;
            if (me > 0 && people.get(me - 1).ring() == person.ring()) {
                before.add(people.get(me - 1));
            }
        } else {
            ties.friends(person.number()).stream()
                    .map(number -> people.get(number - first))
                    .filter(friend -> friend.joinedAt() < person.joinedAt() && friend.influence() > 0)
                    .forEach(before::add);
        }
        if (before.isEmpty()) {
            return person.joined(JoinSource.QR, -1);
        }
        var draws = Draws.of(seed, Purpose.JOINING, person.number(), 1);
        return person.joined(
                JoinSource.INVITE, draws.pick(before, Person::influence).number());
    }
}
