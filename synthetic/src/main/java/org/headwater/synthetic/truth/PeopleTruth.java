package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.FLAG;
import static org.headwater.synthetic.truth.TruthColumn.Type.REAL;
import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.TIME;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.people.Person;

/** Who everybody really is, and what they will really do. */
public final class PeopleTruth implements TruthTable {

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String grain() {
        return "One row per person";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("person", WHOLE, "number of the person, from 0"),
                new TruthColumn(
                        "member_id", TEXT, "the brand's own number, as files have it once the person registers"),
                new TruthColumn(
                        "role",
                        TEXT,
                        "what the person was planted as: kol every 2,000th, ring two of five to eight people in a"
                                + " thousand, koc 1.6 %, loud 2 %, bot 0.4 %, coupon_hunter 11 % of those with a rate"
                                + " above 1.2 times the mean, else ordinary"),
                new TruthColumn("ring", TEXT, "the ring that the account belongs to, null for none"),
                new TruthColumn(
                        "household",
                        WHOLE,
                        "number of the first person of the household; four in five open one of their own, the others"
                                + " live with the person before"),
                new TruthColumn("joined_at", TIME, "added by staff; a quarter within the first twelfth of the days"),
                new TruthColumn("source", TEXT, "how they came: qr, invite, tencent_ads, ocean_engine, content"),
                new TruthColumn("inviter", WHOLE, "number of who invited them, null if nobody did"),
                new TruthColumn("buys", FLAG, "false for people who never order of their own accord"),
                new TruthColumn(
                        "rate_per_day", REAL, "paid orders a day while alive; gamma with the profile's shape and days"),
                new TruthColumn("leaves", REAL, "probability to be gone after an order; beta of the profile"),
                new TruthColumn(
                        "spend_yuan",
                        REAL,
                        "mean of what an order is paid: p / nu, nu gamma with the profile's q and gamma; an order is"
                                + " gamma with shape p around it"),
                new TruthColumn("left_at", TIME, "the order after which they were gone, if before the end, else null"),
                new TruthColumn("alive", FLAG, "buys, and not gone at the end"),
                new TruthColumn("orders", WHOLE, "paid orders before the end"),
                new TruthColumn("net_fen", WHOLE, "what they paid less what they will ever get back"),
                new TruthColumn("next_year_orders", WHOLE, "paid orders within 365 days after the end, simulated on"),
                new TruthColumn("next_year_net_fen", WHOLE, "their net value"),
                new TruthColumn(
                        "influence",
                        REAL,
                        "multiplies how readily others open what they pass on; log-normal, median 1 (koc 4, kol 2,"
                                + " coupon_hunter 0.5, loud 0.08, bot 0), sigma 0.5 (koc 0.3)"),
                new TruthColumn(
                        "persuasion",
                        REAL,
                        "probability that somebody who opened it buys, times the root of its quality; log-normal,"
                                + " median 0.03 (koc 0.25 where trusted and 0.03 elsewhere, coupon_hunter 0.01, kol"
                                + " 0.008, loud 0.003, ring and bot 0), sigma 0.4"),
                new TruthColumn(
                        "shares_per_day",
                        REAL,
                        "things passed on unasked a day; log-normal, median 2.5 a year (loud 55, kol 45, koc 28,"
                                + " coupon_hunter 8, ring and bot 0), sigma 0.8 (koc 0.4, kol 0.2)"),
                new TruthColumn("receptivity", REAL, "multiplies how readily they open; gamma with shape 4, mean 1"),
                new TruthColumn(
                        "coupon_taste",
                        REAL,
                        "multiplies the effect of coupons; gamma with shape 2, mean 1 (coupon_hunter 2.5)"),
                new TruthColumn("home_shop", TEXT, "where 85 in 100 orders go"),
                new TruthColumn("group_chat", TEXT, "the customer group, null for none"),
                new TruthColumn("staff", TEXT, "userid of who added them"),
                new TruthColumn("best_hour", WHOLE, "hour of the day around which they look at the phone"),
                new TruthColumn("archive_consent", FLAG, "whether the content of their chats may be archived"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        var ids = new Ids(district.world().seed());
        Map<Integer, Sums> sums = sums(district);
        for (Person person : district.people()) {
            Sums sum = sums.getOrDefault(person.number(), new Sums());
            Long left = leftBeforeEnd(district, person);
            out.accept(new Object[] {
                (long) person.number(),
                ids.member(person.number()),
                person.role().key(),
                person.ring() < 0 ? null : district.number() + "-" + person.ring(),
                (long) person.household(),
                micros(person.joinedAt()),
                person.source().key(),
                person.source() == JoinSource.INVITE ? (Long) (long) person.inviter() : null,
                person.buys(),
                person.ratePerDay(),
                person.leaves(),
                person.spendYuan(),
                left == null ? null : micros(left),
                person.buys() && left == null,
                sum.orders,
                sum.netFen,
                sum.nextOrders,
                sum.nextNetFen,
                person.influence(),
                person.persuasion(),
                person.sharesPerDay(),
                person.receptivity(),
                person.couponTaste(),
                person.homeShop().key(),
                person.group() < 0 ? null : ids.chat(district.number(), person.group()),
                Ids.staff(district.number(), person.staff()),
                (long) person.hour(),
                person.archiveConsent()
            });
        }
    }

    private static final class Sums {
        long orders;
        long netFen;
        long nextOrders;
        long nextNetFen;
    }

    private static Map<Integer, Sums> sums(District district) {
        long end = district.world().endMillis();
        Map<Integer, Sums> sums = new HashMap<>();
        for (Order order : district.orders()) {
            Sums sum = sums.computeIfAbsent(order.person(), p -> new Sums());
            if (!order.isPaid()) {
                continue;
            }
            if (order.orderedAt() < end) {
                sum.orders++;
                sum.netFen += order.netFen();
            } else {
                sum.nextOrders++;
                sum.nextNetFen += order.netFen();
            }
        }
        return sums;
    }

    private static Long leftBeforeEnd(District district, Person person) {
        Long left = district.leftAt().get(person.number());
        return left == null || left >= district.world().endMillis() ? null : left;
    }

    static long micros(long millis) {
        return Math.multiplyExact(millis, 1000);
    }
}
