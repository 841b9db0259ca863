package org.headwater.jobs.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Levels, cards and rights of members.
 *
 * @param levels points ever earned from which on each level is, the first 0, growing
 * @param pointValue what a point is worth when redeemed, in the currency
 * @param cards what card a product of that number is
 * @param rights what members can earn
 */
public record MembersConfig(List<Integer> levels, BigDecimal pointValue, Map<String, Card> cards, List<Right> rights) {

    /** What holds when the config says nothing. */
    public static final MembersConfig DEFAULT =
            new MembersConfig(List.of(0, 200, 1000, 3000, 8000), BigDecimal.ZERO, Map.of(), List.of());

    public MembersConfig {
        levels = List.copyOf(levels);
        cards = Map.copyOf(cards);
        rights = List.copyOf(rights);
    }

    /** How long a card is valid. */
    public enum Card {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Card(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    /**
     * What has to be done for a right; what is absent is not asked for.
     *
     * @param withinDays days up to the as-of date in which check-ins and spend count
     * @param checkIns days with a check-in
     * @param spend paid less given back, in the currency
     * @param invitees people brought who have paid an order
     * @param packages product numbers of which one has to be bought, whenever
     */
    public record Right(
            String name,
            int withinDays,
            Optional<Integer> checkIns,
            Optional<BigDecimal> spend,
            Optional<Integer> invitees,
            List<String> packages) {

        public Right {
            packages = List.copyOf(packages);
        }
    }
}
