package org.headwater.synthetic.life;

import java.util.ArrayList;
import java.util.List;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Content;
import org.headwater.synthetic.brand.Season;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;
import org.headwater.synthetic.people.Traits;

/**
 * What KOLs post, which reaches districts beyond their own. A KOL posts by a timetable, moved by nobody, so that each
 * district can know it without the others; and is known only in the own district and higher ones, so that a bigger
 * world changes no earlier district.
 */
final class Fame {

    /** How many districts a KOL is known in: Pareto, few in all of them. */
    private static final double REACH_EXPONENT = 0.8;

    private static final int MOST_DISTRICTS = 500;
    private static final double LEAST_FOLLOWED = 0.05;
    private static final double MOST_FOLLOWED = 0.3;

    private final Brand brand;
    private final Traits traits;

    Fame(Brand brand, Traits traits) {
        this.brand = brand;
        this.traits = traits;
    }

    /** KOLs who are known in a district, with those of its people who follow. */
    List<Following> knownIn(int district, List<Person> people) {
        World world = brand.world();
        List<Following> known = new ArrayList<>();
        int end = Math.min(world.users(), (district + 1) * World.DISTRICT_SIZE);
        int begin = Math.max(0, district - MOST_DISTRICTS) * World.DISTRICT_SIZE;
        for (int number = Role.firstKol(begin); number < end; number += Role.KOL_EVERY) {
            var draws = Draws.of(world.seed(), Purpose.FAME, number, 0);
            int reach = (int) Math.min(MOST_DISTRICTS, draws.pareto(REACH_EXPONENT));
            double followed = LEAST_FOLLOWED + (MOST_FOLLOWED - LEAST_FOLLOWED) * draws.uniform();
            if (number / World.DISTRICT_SIZE + reach > district) {
                known.add(new Following(traits.of(number), followers(number, followed, people)));
            }
        }
        return known;
    }

    private List<Integer> followers(int kol, double followed, List<Person> people) {
        return people.stream()
                .map(Person::number)
                .filter(person -> person != kol
                        && Draws.of(brand.world().seed(), Purpose.FAME, kol, 1_000_000L + person)
                                .chance(followed))
                .toList();
    }

    /** All of a KOL's shares until a moment, in order of time; the receivers counted are those of this district. */
    List<Share> posts(Following following, long until) {
        Person person = following.kol();
        var draws = Draws.of(brand.world().seed(), Purpose.FAME, person.number(), 1);
        List<Share> posts = new ArrayList<>();
        double even = Season.evenAt(person.joinedAt());
        while (true) {
            even += draws.exponential(person.sharesPerDay());
            long at = Season.at(even);
            if (at >= until) {
                return posts;
            }
            int day = WorldTime.day(at);
            Content content = brand.contents().find(day, person.tastes().draw(draws), draws);
            posts.add(Share.of(
                    person.number(),
                    posts.size() + 1,
                    at,
                    content,
                    Tie.MOMENTS,
                    null,
                    following.followers().size()));
        }
    }
}
