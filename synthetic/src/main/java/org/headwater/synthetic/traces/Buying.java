package org.headwater.synthetic.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headwater.synthetic.brand.Channel;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.life.Line;
import org.headwater.synthetic.life.Opening;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.Person;

/** The way to each order: looking, cart, till, submitting, paying. It is always there, however idle a world is. */
final class Buying {

    private static final double LOOKED_BEFORE = 0.35;
    private static final double DAYS_BEFORE = 2.5;
    private static final int MOST_LOOKS = 3;

    private final Scene scene;

    Buying(Scene scene) {
        this.scene = scene;
    }

    /** @param rooms ids of the live rooms in which orders were made, by the order's number */
    void add(Actor actor, Map<Integer, String> rooms, Steps steps) {
        for (Order order : scene.orders(actor.person)) {
            if (order.shop() != Shop.TAOBAO) {
                var draws = Draws.of(
                        scene.world.seed(), Purpose.SESSION, actor.person.number(), Keys.ORDER + order.number());
                add(actor, order, rooms.get(order.number()), draws, steps);
            }
        }
    }

    private void add(Actor actor, Order order, String room, Draws draws, Steps steps) {
        Person person = actor.person;
        boolean onSite = order.shop() == Shop.SITE;
        Visit visit = onSite ? actor.siteShop(draws) : actor.miniProgram(draws, null);
        Channel channel = onSite ? null : Channel.MINI_PROGRAM;
        if (order.shareKey() == 0 && draws.chance(LOOKED_BEFORE * Math.min(1, scene.world.activity()))) {
            lookEarlier(actor, order, channel, draws, steps);
        }
        List<Detail.InCart> items = items(order);
        int looks = Math.min(MOST_LOOKS, items.size());
        long[] dwells = new long[looks];
        long time = 40_000L + draws.below(60_000);
        for (int i = 0; i < looks; i++) {
            dwells[i] = Interest.inProduct(person, items.get(i).item().category(), draws);
            time += dwells[i] + 4000;
        }
        // Who follows a link does all of it after opening it.
        double hurry = Math.min(1, 0.9 * sinceOpening(person, order) / time);
        double at = order.orderedAt() - time * hurry;
        for (int i = 0; i < looks; i++) {
            Detail.InCart in = items.get(i);
            long dwell = Math.round(dwells[i] * hurry);
            steps.add((long) at, EventKind.PRODUCT_VIEW, visit, new Detail.Look(channel, in.item(), dwell));
            at += dwell;
            steps.add((long) at, EventKind.ADD_TO_CART, visit, in);
            at += 4000 * hurry;
        }
        var till = purchase(null, order, items, room);
        steps.add((long) at + 1, EventKind.CHECKOUT_START, visit, till);
        var ordered = purchase(scene.orderIds.order(order), order, items, room);
        steps.add(order.orderedAt(), EventKind.ORDER_SUBMIT, visit, ordered);
        if (order.isPaid()) {
            steps.add(order.settledAt(), EventKind.PAY_SUCCESS, visit, ordered);
        }
    }

    /** A look at the first thing, some day before. */
    private void lookEarlier(Actor actor, Order order, Channel channel, Draws draws, Steps steps) {
        Item item = scene.shelf.item(order.lines().get(0).product());
        long at = order.orderedAt() - 600_000 - (long) (draws.exponential(1 / DAYS_BEFORE) * 86_400_000);
        Visit visit = channel == null ? actor.site(draws, null) : actor.miniProgram(draws, null);
        long dwell = Interest.inProduct(actor.person, item.category(), draws);
        if (at > actor.person.joinedAt()) {
            steps.add(at, EventKind.PRODUCT_VIEW, visit, new Detail.Look(channel, item, dwell));
        }
    }

    private long sinceOpening(Person person, Order order) {
        long since = Long.MAX_VALUE / 2;
        if (order.shareKey() != 0) {
            for (Opening opening : scene.openings(person)) {
                if (opening.share().key() == order.shareKey() && opening.at() <= order.orderedAt()) {
                    since = order.orderedAt() - opening.at();
                }
            }
        }
        return since;
    }

    private List<Detail.InCart> items(Order order) {
        List<Detail.InCart> items = new ArrayList<>(order.lines().size());
        for (Line line : order.lines()) {
            items.add(new Detail.InCart(scene.shelf.item(line.product()), line.quantity()));
        }
        return items;
    }

    private Detail.Purchase purchase(String id, Order order, List<Detail.InCart> items, String room) {
        String campaign = order.campaign() < 0
                ? null
                : scene.district.brand().campaigns().get(order.campaign()).id();
        return new Detail.Purchase(id, items, order.paidFen(), order.couponFen(), order.shareKey(), campaign, room);
    }
}
