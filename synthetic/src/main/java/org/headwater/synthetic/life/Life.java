package org.headwater.synthetic.life;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.people.People;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Roster;
import org.headwater.synthetic.people.Traits;

/**
 * Lives through a district's days, from the first to a year past the last: things happen in order of time, and what
 * happens never depends on what comes later. So more days change no earlier one.
 */
public final class Life {

    private final Brand brand;
    private final Traits traits;
    private final Fame fame;

    public Life(Brand brand) {
        this.brand = brand;
        this.traits = new Traits(brand.world());
        this.fame = new Fame(brand, traits);
    }

    public District of(int district) {
        World world = brand.world();
        People people = People.of(world, traits, district);
        List<State> states =
                people.people().stream().map(p -> new State(world.seed(), p)).toList();
        long end = WorldTime.midnight(world.until() + Brand.FUTURE_DAYS);
        List<Following> known = fame.knownIn(district, people.people());
        var agenda = new Agenda(end);
        var annals = new Annals();
        var buying = new Buying(world, agenda, states, annals);
        var passing = new PassingOn(brand, traits, people.ties(), agenda, states, annals);
        var campaigning = new Campaigning(brand, traits, agenda, states, annals);
        var rings = new Rings(brand, agenda, states, annals);
        buying.begin();
        passing.begin(fame, known, end);
        campaigning.begin();
        rings.begin();
        for (Agenda.Item item = agenda.next(); item != null; item = agenda.next()) {
            switch (item.kind()) {
                case OWN_ORDER -> buying.ownOrder(item);
                case UNPAID_ORDER -> buying.unpaidOrder(item);
                case MOVED_ORDER -> buying.movedOrder(item);
                case OWN_SHARE -> passing.ownShare(item);
                case KOL_POST -> passing.kolPost(item);
                case OPENING -> passing.opening(item);
                case PASSING_ON -> passing.passOn(item);
                case CAMPAIGN -> campaigning.send(item);
                case RING_BURST -> rings.burst(item);
                case RING_OPENING -> rings.opening(item);
            }
        }
        return new District(
                brand,
                district,
                Roster.of(world.seed(), district),
                people.people(),
                people.ties(),
                known,
                List.copyOf(annals.orders),
                annals.shares.stream()
                        .sorted(Comparator.comparingLong(Share::at).thenComparingLong(Share::key))
                        .toList(),
                List.copyOf(annals.openings),
                List.copyOf(annals.deliveries),
                leftAt(states));
    }

    private static Map<Integer, Long> leftAt(List<State> states) {
        Map<Integer, Long> left = new TreeMap<>();
        for (State state : states) {
            Person person = state.person;
            if (!state.isAlive()) {
                left.put(person.number(), state.leftAt);
            }
        }
        return left;
    }
}
