package org.headwater.synthetic.traces;

import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/** Points: what earns how many, and when they are spent. A balance is the sum of what came before, and never negative. */
final class Rewards {

    static final String BROWSE = "browse";

    private static final int CHECK_IN = 5;
    private static final int WEEK_OF_CHECK_INS = 20;
    private static final int TASK = 10;
    private static final int INVITE = 100;
    private static final int WELCOME = 20;
    private static final int FIRST_SHARE = 30;
    private static final double SPENDS = 0.3;
    private static final int[] PRICES = {100, 300, 800, 2000};

    private final long seed;
    private final int person;
    private long balance;
    private boolean shared;

    Rewards(long seed, int person) {
        this.seed = seed;
        this.person = person;
    }

    /** What a step earns; null for nothing. */
    Detail.Points earned(Step step) {
        return switch (step.kind()) {
            case CHECK_IN -> {
                int streak = ((Detail.CheckedIn) step.detail()).streak();
                yield moved("check_in", CHECK_IN + (streak % 7 == 0 ? WEEK_OF_CHECK_INS : 0));
            }
            case PAY_SUCCESS -> moved("order", ((Detail.Purchase) step.detail()).paidFen() / 100);
            case TASK_DONE -> moved("task", TASK);
            case INVITE_SUCCESS -> moved("invite", INVITE);
            case REGISTER -> moved("welcome", WELCOME);
            case SHARE -> {
                boolean first = !shared;
                shared = true;
                yield moved("first_share", first ? FIRST_SHARE : 0);
            }
            default -> null;
        };
    }

    /** What somebody spends who comes to the mini program's pages; null for nothing. */
    Detail.Points spent(Step step) {
        if (balance < PRICES[0]) {
            return null;
        }
        var draws = Draws.of(seed, Purpose.POINTS, person, step.at());
        if (!draws.chance(SPENDS)) {
            return null;
        }
        int affordable = 1;
        while (affordable < PRICES.length && PRICES[affordable] <= balance) {
            affordable++;
        }
        return moved("redeem", -PRICES[draws.below(affordable)]);
    }

    private Detail.Points moved(String reason, long points) {
        if (points == 0) {
            return null;
        }
        balance += points;
        return new Detail.Points(reason, Math.abs(points), balance);
    }
}
