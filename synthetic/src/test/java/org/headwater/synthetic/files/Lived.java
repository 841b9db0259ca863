package org.headwater.synthetic.files;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.Cause;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Life;
import org.headwater.synthetic.life.Line;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Outcome;
import org.headwater.synthetic.life.Refund;

/** A district that was lived, the same for all tests, and orders made by hand. */
final class Lived {

    private static final Map<Integer, District> DISTRICTS = new ConcurrentHashMap<>();

    private Lived() {}

    static World world(int until) {
        return new World(Profile.BEAUTY, 1000, 60, until, 7, 1, Noise.NONE);
    }

    static District until(int day) {
        return DISTRICTS.computeIfAbsent(day, d -> new Life(Brand.of(world(d))).of(0));
    }

    /** A district of 90 days in which nothing was ordered but this. */
    static District with(Order... orders) {
        District lived = until(90);
        return new District(
                lived.brand(),
                0,
                lived.roster(),
                lived.people(),
                lived.ties(),
                List.of(),
                List.of(orders),
                List.of(),
                List.of(),
                List.of(),
                lived.leftAt());
    }

    /** Two products of 237.00 in all for 100.00: 117.00 were let off, 20.00 were a friend's coupon. */
    static Order order(Shop shop, Outcome outcome, String orderedAt, String settledAt, Refund... refunds) {
        List<Line> lines = List.of(new Line(10, 2, 13_800, 7_001), new Line(14, 1, 9_900, 2_999));
        return new Order(
                3,
                0,
                shop,
                at(orderedAt),
                outcome,
                at(settledAt),
                lines,
                23_700,
                11_700,
                2_000,
                10_000,
                99,
                -1,
                Cause.SHARE,
                List.of(refunds));
    }

    static Refund refund(int number, String askedAt, String settledAt, long amountFen, Refund.Verdict verdict) {
        return new Refund(number, at(askedAt), at(settledAt), amountFen, verdict);
    }

    /** Of a time on the clock in China in 2025, such as {@code 01-03 18:10:00}. */
    static long at(String time) {
        return LocalDateTime.parse("2025-" + time.replace(' ', 'T'))
                .toInstant(WorldTime.CHINA)
                .toEpochMilli();
    }
}
