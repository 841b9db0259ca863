package org.headwater.synthetic.traces;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Category;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.files.OrderIds;
import org.headwater.synthetic.life.Delivery;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Opening;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;

/** A district, laid out by person, and what all of its people see. */
final class Scene {

    final District district;
    final World world;
    final Ids ids;
    final OrderIds orderIds;
    final Bindings bindings;
    final Shelf shelf;
    final List<LiveRoom> rooms;
    final List<String> categories;

    private final Map<Integer, List<Order>> orders = new HashMap<>();
    private final Map<Integer, List<Share>> shares = new HashMap<>();
    private final Map<Integer, List<Opening>> openings = new HashMap<>();
    private final Map<Integer, List<Delivery>> deliveries = new HashMap<>();
    private final Map<Integer, List<Person>> invitees = new HashMap<>();
    private final Map<Integer, Integer> households = new HashMap<>();

    Scene(District district) {
        this.district = district;
        this.world = district.world();
        this.ids = new Ids(world.seed());
        this.orderIds = new OrderIds(world.seed());
        this.bindings = Bindings.of(district);
        this.shelf = new Shelf(district.brand().catalogue());
        this.rooms = LiveRooms.of(world);
        this.categories = district.brand().catalogue().categories().stream()
                .map(Category::name)
                .toList();
        district.orders().forEach(order -> add(orders, order.person(), order));
        district.shares().forEach(share -> add(shares, share.person(), share));
        district.openings().forEach(opening -> add(openings, opening.person(), opening));
        district.deliveries().forEach(delivery -> add(deliveries, delivery.person(), delivery));
        for (Person person : district.people()) {
            households.merge(person.household(), 1, Integer::sum);
            if (person.inviter() >= 0) {
                add(invitees, person.inviter(), person);
            }
        }
    }

    private static <T> void add(Map<Integer, List<T>> lists, int person, T item) {
        lists.computeIfAbsent(person, key -> new ArrayList<>()).add(item);
    }

    List<Order> orders(Person person) {
        return orders.getOrDefault(person.number(), List.of());
    }

    List<Share> shares(Person person) {
        return shares.getOrDefault(person.number(), List.of());
    }

    List<Opening> openings(Person person) {
        return openings.getOrDefault(person.number(), List.of());
    }

    List<Delivery> deliveries(Person person) {
        return deliveries.getOrDefault(person.number(), List.of());
    }

    List<Person> invitees(Person person) {
        return invitees.getOrDefault(person.number(), List.of());
    }

    Actor actor(Person person) {
        return new Actor(ids, world.seed(), person, district.number(), households.get(person.household()) > 1);
    }

    /** The member id that others see at the time; null for none, and for who lives in another district. */
    String memberId(int person, long at) {
        int first = district.people().get(0).number();
        boolean lives = person >= first && person < first + district.people().size();
        return lives ? bindings.memberId(person, at) : null;
    }

    /** When they were last seen of their own accord, {@link Long#MAX_VALUE} for who is still there. */
    long leftAt(Person person) {
        return district.leftAt().getOrDefault(person.number(), Long.MAX_VALUE);
    }
}
