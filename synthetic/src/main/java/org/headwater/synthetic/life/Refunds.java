package org.headwater.synthetic.life;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.life.Refund.Verdict;
import org.headwater.synthetic.people.Role;

/** Who gives back what. */
final class Refunds {

    private static final double MEAN_DAYS = 5;
    private static final double WHOLE = 0.6;
    private static final double REFUSED = 0.08;
    private static final double WITHDRAWN = 0.06;
    private static final double ANOTHER = 0.1;

    private Refunds() {}

    private static double ratio(Role role) {
        return switch (role) {
            case COUPON_HUNTER -> 0.22;
            case RING -> 0.85;
            default -> 0.05;
        };
    }

    /** At most two, of a paid order; together at most what was paid. */
    static List<Refund> of(Role role, long paidAt, List<Line> lines, long paidFen, Draws draws) {
        if (!draws.chance(ratio(role))) {
            return List.of();
        }
        boolean whole = role == Role.RING || lines.size() == 1 || draws.chance(WHOLE);
        long amount = whole ? paidFen : lines.get(draws.below(lines.size())).paidFen();
        Refund first = refund(1, role, paidAt, amount, draws);
        if (amount < paidFen && draws.chance(ANOTHER)) {
            return List.of(first, refund(2, role, first.settledAt(), paidFen - amount, draws));
        }
        return amount == 0 ? List.of() : List.of(first);
    }

    private static Refund refund(int number, Role role, long after, long amountFen, Draws draws) {
        long asked = after + days(0.5 + draws.exponential(1 / MEAN_DAYS));
        long settled = asked + days(0.1 + draws.exponential(1));
        double at = draws.uniform();
        Verdict verdict = role == Role.RING || at >= REFUSED + WITHDRAWN
                ? Verdict.SUCCESS
                : at < REFUSED ? Verdict.REFUSED : Verdict.WITHDRAWN;
        return new Refund(number, asked, settled, amountFen, verdict);
    }

    private static long days(double days) {
        return Math.round(days * TimeUnit.DAYS.toMillis(1));
    }
}
