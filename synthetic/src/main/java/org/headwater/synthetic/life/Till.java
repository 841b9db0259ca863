package org.headwater.synthetic.life;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;

/** Makes an order of somebody's wish to buy: what is in it, what it costs, whether it is paid and what is given back. */
final class Till {

    private static final double HOME_SHOP = 0.85;
    private static final double THINKS_IT_OVER = 0.06;
    private static final double UNPAID_CANCELLED = 0.25;
    private static final int HUNTER_COUPON_PERCENT = 40;
    private static final int SHARE_COUPON_PERCENT = 5;
    private static final long LEAST_FEN = 100;
    /** Rings buy what costs little and earns the reward all the same. */
    private static final long RING_MOST_FEN = 29_90;

    private final World world;
    private final Basket basket;

    Till(World world) {
        this.world = world;
        this.basket = new Basket(world.profile().catalogue);
    }

    /** A wish to buy: what an order comes from. */
    record Wish(
            Person person, int number, long at, Cause cause, int category, long shareKey, int campaign, int percent) {}

    Order order(Wish wish, boolean pays) {
        Person person = wish.person();
        var draws = Draws.of(world.seed(), Purpose.BASKET, person.number(), wish.number());
        Shop shop = shop(wish, draws);
        long paidFen = paidFen(person, wish.cause(), draws);
        int percent = person.role() == Role.COUPON_HUNTER ? HUNTER_COUPON_PERCENT : wish.percent();
        if (wish.shareKey() != 0) {
            percent = Math.max(percent, SHARE_COUPON_PERCENT);
        }
        long targetFen = paidFen * 100 / (100 - percent);
        List<Basket.Item> items = basket.fill(targetFen, wish.category(), person.tastes(), draws);
        long goodsFen = basket.goodsFen(items);
        long couponFen = targetFen - paidFen;
        List<Line> lines = basket.lines(items, paidFen);
        Outcome outcome = pays ? Outcome.PAID : draws.chance(UNPAID_CANCELLED) ? Outcome.CANCELLED : Outcome.UNPAID;
        long settledAt = wish.at() + settling(shop, outcome, draws);
        return new Order(
                person.number(),
                wish.number(),
                shop,
                wish.at(),
                outcome,
                settledAt,
                lines,
                goodsFen,
                goodsFen - targetFen,
                couponFen,
                paidFen,
                wish.shareKey(),
                wish.campaign(),
                wish.cause(),
                pays ? refunds(person, wish.number(), settledAt, lines, paidFen) : List.of());
    }

    private List<Refund> refunds(Person person, int number, long paidAt, List<Line> lines, long paidFen) {
        return Refunds.of(
                person.role(), paidAt, lines, paidFen, Draws.of(world.seed(), Purpose.REFUND, person.number(), number));
    }

    /** Links and coupons of the brand lead into its own shops. */
    private static Shop shop(Wish wish, Draws draws) {
        Shop home = wish.person().homeShop();
        boolean stays = draws.chance(HOME_SHOP);
        Shop other = draws.pick(List.of(Shop.values()), s -> s.share);
        Shop chosen = stays ? home : other;
        boolean ownOnly = wish.shareKey() != 0 || wish.campaign() >= 0 || wish.cause() == Cause.RING;
        return ownOnly && chosen == Shop.TAOBAO ? Shop.MINI_PROGRAM : chosen;
    }

    private long paidFen(Person person, Cause cause, Draws draws) {
        double p = world.profile().spendP;
        double yuan = person.spendYuan() * draws.gamma(p) / p;
        long fen = Math.max(LEAST_FEN, Math.round(yuan * 100));
        return cause == Cause.RING ? Math.min(fen, RING_MOST_FEN) : fen;
    }

    private static long settling(Shop shop, Outcome outcome, Draws draws) {
        long quick = 20L + draws.below(160);
        boolean later = draws.chance(THINKS_IT_OVER);
        int hours = 1 + draws.below(20);
        long seconds = switch (outcome) {
            case PAID -> later && shop != Shop.MINI_PROGRAM ? TimeUnit.HOURS.toSeconds(hours) + quick : quick;
            case CANCELLED -> TimeUnit.MINUTES.toSeconds(5L * hours) + quick;
            case UNPAID -> shop == Shop.MINI_PROGRAM ? TimeUnit.MINUTES.toSeconds(30) : TimeUnit.DAYS.toSeconds(1);
        };
        return TimeUnit.SECONDS.toMillis(seconds);
    }
}
