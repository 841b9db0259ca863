package org.headwater.synthetic.traces;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.Person;

/** Live rooms: who reserves a seat, enters, stays, comments, likes and orders. */
final class LiveVisits {

    /** Of somebody of activity 1 and mean tastes. */
    private static final double ENTERS = 0.012;

    private static final double MOST = 0.9;
    /** An order of that hour was made in the room. */
    private static final double ORDERED_THERE = 0.5;

    private static final double RESERVES_AND_COMES = 0.3;
    /** As many as this share of those who come reserve and don't come. */
    private static final double RESERVES_ONLY = 0.15;

    private static final double INTERACTS = 0.35;
    private static final double LIKES = 0.6;
    private static final long MEDIAN_STAY = 240_000;
    private static final double SIGMA = 1.2;

    private final Scene scene;

    LiveVisits(Scene scene) {
        this.scene = scene;
    }

    /** @return ids of the rooms in which orders were made, by the order's number */
    Map<Integer, String> add(Actor actor, Habits habits, Steps steps) {
        Map<Integer, String> rooms = new HashMap<>();
        Person person = actor.person;
        List<Order> orders = scene.orders(person);
        double usual = ENTERS * habits.activity() * habits.liveTaste();
        for (LiveRoom room : scene.rooms) {
            if (room.start() <= person.joinedAt()) {
                continue;
            }
            var draws = Draws.of(scene.world.seed(), Purpose.LIVE, person.number(), room.day());
            double care =
                    person.tastes().share(room.category()) * person.tastes().categories();
            double likely = Math.min(MOST, usual * (0.3 + 0.7 * care));
            boolean comes = draws.chance(likely) && room.start() < scene.leftAt(person);
            boolean reserves = draws.chance(comes ? RESERVES_AND_COMES : RESERVES_ONLY * likely);
            Order order = firstIn(orders, room);
            if (order != null && draws.chance(ORDERED_THERE)) {
                comes = true;
                rooms.put(order.number(), room.id());
            } else {
                order = null;
            }
            if (reserves) {
                long at = Around.on(person, room.day() - 1, draws);
                if (at > person.joinedAt()) {
                    steps.add(at, EventKind.LIVE_RESERVE, actor.ownPhone(), new Detail.InRoom(room, null, 0));
                }
            }
            if (comes) {
                visit(actor, room, order, draws, steps);
            }
        }
        return rooms;
    }

    private static Order firstIn(List<Order> orders, LiveRoom room) {
        for (Order order : orders) {
            if (room.isOn(order.orderedAt()) && order.shop() == Shop.MINI_PROGRAM) {
                return order;
            }
        }
        return null;
    }

    private static void visit(Actor actor, LiveRoom room, Order order, Draws draws, Steps steps) {
        long before = order == null ? room.end() : order.orderedAt();
        long from = room.start() + (long) (draws.uniform() * (before - room.start()));
        long stay = 2000 + draws.logNormal(MEDIAN_STAY, SIGMA);
        long to = Math.min(room.end(), order == null ? from + stay : Math.max(from + stay, order.orderedAt() + 30_000));
        Visit visit = actor.ownPhone();
        steps.add(from, EventKind.LIVE_ENTER, visit, new Detail.InRoom(room, null, 0));
        for (int i = 0; i < 8 && draws.chance(INTERACTS); i++) {
            String action = draws.chance(LIKES) ? "like" : "comment";
            long at = from + (long) (draws.uniform() * (to - from));
            steps.add(at, EventKind.LIVE_INTERACT, visit, new Detail.InRoom(room, action, 0));
        }
        steps.add(to, EventKind.LIVE_LEAVE, visit, new Detail.InRoom(room, null, to - from));
    }
}
