package org.headwater.synthetic.life;

import java.util.List;
import java.util.Map;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.World;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Roster;
import org.headwater.synthetic.people.Ties;

/**
 * What happened in one district, from the first day to a year past the last one; each list in order of time.
 *
 * @param number from 0; its people are numbered from {@code number * World.DISTRICT_SIZE}
 * @param people all of them, whether they have joined yet or not
 * @param followings KOLs known here, of this and other districts
 * @param leftAt when people who are gone for good had their last order of their own accord, epoch milliseconds
 */
public record District(
        Brand brand,
        int number,
        Roster roster,
        List<Person> people,
        Ties ties,
        List<Following> followings,
        List<Order> orders,
        List<Share> shares,
        List<Opening> openings,
        List<Delivery> deliveries,
        Map<Integer, Long> leftAt) {

    public World world() {
        return brand.world();
    }

    public Person person(int personNumber) {
        return people.get(personNumber - number * World.DISTRICT_SIZE);
    }
}
