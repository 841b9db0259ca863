package org.headwater.synthetic.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.headwater.synthetic.World;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/**
 * Who can pass something on to whom, within a district. A tie between two people is a function of their numbers; more
 * people bring more ties and change none.
 */
public final class Ties {

    private static final double FRIENDS = 3.2;
    private static final double NEAR = 0.7;
    private static final int NEIGHBOURHOOD = 30;
    private static final double FOLLOWED = 6;
    private static final int COMPARED = 3;

    private final int first;
    private final List<List<Integer>> friends;
    private final List<List<Integer>> followers;
    private final List<List<Integer>> groups;

    private Ties(int first, List<List<Integer>> friends, List<List<Integer>> followers, List<List<Integer>> groups) {
        this.first = first;
        this.friends = friends;
        this.followers = followers;
        this.groups = groups;
    }

    /** @param people all people of one district, in order of their numbers */
    public static Ties among(long seed, List<Person> people) {
        int size = people.size();
        int first = people.get(0).number();
        List<SortedSet<Integer>> friends = sets(size);
        List<SortedSet<Integer>> followers = sets(size);
        List<SortedSet<Integer>> groups = sets(Roster.GROUPS);
        for (Person person : people) {
            int me = person.number() - first;
            var draws = Draws.of(seed, Purpose.TIES, person.number());
            int count = draws.poisson(FRIENDS);
            for (int i = 0; i < count; i++) {
                befriend(friends, me, friend(me, draws));
            }
            if (me > 0 && people.get(me - 1).household() == person.household()) {
                befriend(friends, me, me - 1);
            }
            int followed = draws.poisson(FOLLOWED);
            for (int i = 0; i < followed; i++) {
                int best = mostPopular(people, draws);
                if (best >= 0 && best != me) {
                    followers.get(best).add(person.number());
                }
            }
            if (person.group() >= 0) {
                groups.get(person.group()).add(person.number());
            }
        }
        List<List<Integer>> friendNumbers = friends.stream()
                .map(set -> set.stream().map(i -> i + first).toList())
                .toList();
        return new Ties(first, friendNumbers, lists(followers), lists(groups));
    }

    public List<Integer> friends(int person) {
        return friends.get(person - first);
    }

    /** Of the same district; those whom a KOL has elsewhere are not among them. */
    public List<Integer> followers(int person) {
        return followers.get(person - first);
    }

    public List<Integer> group(int group) {
        return group < 0 ? List.of() : groups.get(group);
    }

    private static int friend(int me, Draws draws) {
        boolean near = draws.chance(NEAR);
        int other = near ? me - NEIGHBOURHOOD + draws.below(2 * NEIGHBOURHOOD + 1) : draws.below(World.DISTRICT_SIZE);
        return Math.floorMod(other, World.DISTRICT_SIZE);
    }

    private static void befriend(List<SortedSet<Integer>> friends, int one, int other) {
        if (one != other && other < friends.size()) {
            friends.get(one).add(other);
            friends.get(other).add(one);
        }
    }

    /** Of a few chance acquaintances; -1 if none of them is there. */
    private static int mostPopular(List<Person> people, Draws draws) {
        int best = -1;
        for (int i = 0; i < COMPARED; i++) {
            int other = draws.below(World.DISTRICT_SIZE);
            if (other < people.size()
                    && (best < 0
                            || people.get(other).popularity() > people.get(best).popularity())) {
                best = other;
            }
        }
        return best;
    }

    private static List<SortedSet<Integer>> sets(int count) {
        List<SortedSet<Integer>> sets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sets.add(new TreeSet<>());
        }
        return sets;
    }

    private static List<List<Integer>> lists(List<SortedSet<Integer>> sets) {
        return sets.stream().map(List::copyOf).toList();
    }
}
