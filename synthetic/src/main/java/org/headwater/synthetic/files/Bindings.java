package org.headwater.synthetic.files;

import java.util.Arrays;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;

/**
 * When the brand's systems learn which ids are the same person's: epoch milliseconds, {@link #NEVER} if they never do.
 * Each is settled by what happened before it.
 */
public final class Bindings {

    public static final long NEVER = Long.MAX_VALUE;

    /**
     * Of {@link Ids#anonymous}: the mini program is 0, and the site's second browser, 2, is one where nobody logs in
     * by email.
     */
    public static final int SITE_BROWSER = 1;

    private static final double REGISTERS = 0.7;
    private static final double REGISTERS_AFTER_DAYS = 5;
    private static final double UNIONID_MISSING = 0.1;
    /** Of the people who buy at Taobao; only those who registered can. */
    private static final double BINDS_TAOBAO = 0.6;

    private static final double BINDS_TAOBAO_AFTER_DAYS = 3;
    private static final double LOGS_IN_AFTER_DAYS = 20;

    // Second keys of Purpose.JOINING; those below 100 are drawn from elsewhere.
    private static final int REGISTERING = 100;
    private static final int WECOM = 101;
    private static final int TAOBAO = 102;
    private static final int SITE = 103;

    private final Ids ids;
    private final int first;
    private final long[] registeredAt;
    private final boolean[] unionidInWecom;
    private final long[] taobaoBoundAt;
    private final long[] loggedInAt;

    private Bindings(District district) {
        int people = district.people().size();
        this.ids = new Ids(district.world().seed());
        this.first = district.number() * World.DISTRICT_SIZE;
        this.registeredAt = new long[people];
        this.unionidInWecom = new boolean[people];
        this.taobaoBoundAt = firstSettled(district, Shop.TAOBAO);
        this.loggedInAt = firstSettled(district, Shop.SITE);
        for (Person person : district.people()) {
            settle(district.world().seed(), person);
        }
    }

    public static Bindings of(District district) {
        return new Bindings(district);
    }

    /** Given a member id, in exchange for the phone's number. */
    public long registeredAt(int person) {
        return registeredAt[person - first];
    }

    /** Null before there is one. */
    public String memberId(int person, long at) {
        return registeredAt(person) <= at ? ids.member(person) : null;
    }

    public boolean isUnionidInWecom(int person) {
        return unionidInWecom[person - first];
    }

    /** When the account at Taobao was bound to the member id. */
    public long taobaoBoundAt(int person) {
        return taobaoBoundAt[person - first];
    }

    /** When somebody first logged in at the site, by email, in the browser {@link #SITE_BROWSER}. */
    public long loggedInAt(int person) {
        return loggedInAt[person - first];
    }

    private void settle(long seed, Person person) {
        int i = person.number() - first;
        var registering = Draws.of(seed, Purpose.JOINING, person.number(), REGISTERING);
        registeredAt[i] =
                registering.chance(REGISTERS) ? after(person.joinedAt(), REGISTERS_AFTER_DAYS, registering) : NEVER;
        unionidInWecom[i] =
                !Draws.of(seed, Purpose.JOINING, person.number(), WECOM).chance(UNIONID_MISSING);
        var taobao = Draws.of(seed, Purpose.JOINING, person.number(), TAOBAO);
        taobaoBoundAt[i] = taobao.chance(BINDS_TAOBAO / REGISTERS)
                ? after(Math.max(registeredAt[i], taobaoBoundAt[i]), BINDS_TAOBAO_AFTER_DAYS, taobao)
                : NEVER;
        var site = Draws.of(seed, Purpose.JOINING, person.number(), SITE);
        long looksAround = after(person.joinedAt(), LOGS_IN_AFTER_DAYS, site);
        loggedInAt[i] = person.homeShop() == Shop.SITE ? Math.min(looksAround, loggedInAt[i]) : loggedInAt[i];
    }

    /** By person, when the first order at a shop was paid or closed. */
    private static long[] firstSettled(District district, Shop shop) {
        long[] firstAt = new long[district.people().size()];
        Arrays.fill(firstAt, NEVER);
        for (Order order : district.orders()) {
            int i = order.person() - district.number() * World.DISTRICT_SIZE;
            if (order.shop() == shop) {
                firstAt[i] = Math.min(firstAt[i], order.settledAt());
            }
        }
        return firstAt;
    }

    private static long after(long at, double meanDays, Draws draws) {
        long wait = Math.round(draws.exponential(1 / meanDays) * WorldTime.DAY_MILLIS);
        return at == NEVER ? NEVER : at + wait;
    }
}
