package org.headwater.models.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * Scores of many customers by one fit. What depends on (x, T) alone is computed once and kept; a customer then costs the chances
 * to be alive, about a microsecond.
 *
 * <p>The interval of a customer's own number of orders has equal tails, cut so that, over the customers given, the model
 * expects the stated share of all intervals to hold what comes. As orders are whole numbers, intervals with the stated chance
 * each would hold more: a customer who is probably gone has 0 in almost any interval.
 *
 * <p>Not for several threads at once.
 */
public final class ScoreTable {

    private static final int ENOUGH_CUSTOMERS = 20_000;
    private static final int BISECTIONS = 24;

    private final Sensitivity sensitivity;
    private final List<OrderModel> models;
    private final double[] spans;
    private final double rate;
    private final double[] tails;
    private final Map<Place, IfAlive> places = new HashMap<>();
    private final Map<Integer, List<DoubleUnaryOperator>> discounting = new HashMap<>();

    /** Customers with the same x, observed for the same time. */
    private record Place(int x, double observed) {}

    /**
     * What comes if alive.
     *
     * @param logs by what (spans of time, then all discounted), then by model
     */
    private record IfAlive(List<double[]> logs, List<OrderCounts> counts) {}

    /**
     * @param spans of time from now, in the unit of the fit, each more than 0
     * @param rate of discount, continuous, per unit of time, more than 0
     * @param level of all intervals, between 0 and 1
     * @param tails by span, as {@link #tails} gave them
     */
    public ScoreTable(OrderFit fit, double[] spans, double rate, double level, double[] tails) {
        this.sensitivity = new Sensitivity(fit, level);
        this.models = sensitivity.models();
        this.spans = spans.clone();
        this.rate = rate;
        this.tails = tails.clone();
    }

    /** What is to come of a customer. */
    public Score score(History h) {
        double[] logOdds = new double[models.size()];
        double[] logAlive = new double[models.size()];
        for (int i = 0; i < logOdds.length; i++) {
            double alive = models.get(i).probabilityAlive(h);
            logAlive[i] = Math.log(alive);
            logOdds[i] = logAlive[i] - Math.log1p(-alive);
        }
        Between alive = sensitivity.probability(logOdds);
        IfAlive then = places.computeIfAbsent(new Place(h.x(), h.T()), this::ifAlive);
        var orders = new ArrayList<Between>(spans.length);
        var counts = new ArrayList<Score.Range>(spans.length);
        for (int span = 0; span < spans.length; span++) {
            orders.add(positive(logAlive, then.logs().get(span)));
            counts.add(range(alive.estimate(), then.counts().get(span), tails[span]));
        }
        return new Score(alive, orders, counts, positive(logAlive, then.logs().get(spans.length)));
    }

    private Between positive(double[] logAlive, double[] logIfAlive) {
        double[] logs = new double[logAlive.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logAlive[i] + logIfAlive[i];
        }
        return sensitivity.positive(logs);
    }

    private IfAlive ifAlive(Place place) {
        var logs = new ArrayList<double[]>();
        for (double span : spans) {
            logs.add(logs(i -> models.get(i).ordersIfAlive(place.x(), place.observed(), span)));
        }
        List<DoubleUnaryOperator> discount = discounting.computeIfAbsent(
                place.x(),
                x -> models.stream()
                        .map(model -> model.discountedOrdersIfAlive(x, rate))
                        .toList());
        logs.add(logs(i -> discount.get(i).applyAsDouble(place.observed())));
        var counts = new ArrayList<OrderCounts>();
        for (double span : spans) {
            counts.add(models.get(0).countsIfAlive(place.x(), place.observed(), span));
        }
        return new IfAlive(logs, counts);
    }

    private double[] logs(IntToDoubleFunction answer) {
        double[] logs = new double[models.size()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(answer.applyAsDouble(i));
        }
        return logs;
    }

    private static Score.Range range(double alive, OrderCounts counts, double tail) {
        return new Score.Range(counts.leastExceeding(alive, tail), counts.leastReaching(alive, 1 - tail));
    }

    /**
     * For each span, the chance below and above an interval at which the intervals of these customers together hold the
     * stated share of what will come; from {@value #ENOUGH_CUSTOMERS} of them, drawn evenly, where there are more.
     */
    public static double[] tails(OrderFit fit, Cells cells, double[] spans, double level) {
        List<History> drawn = drawn(cells);
        double[] tails = new double[spans.length];
        Map<Place, OrderCounts> counts = new HashMap<>();
        for (int span = 0; span < spans.length; span++) {
            double t = spans[span];
            counts.clear();
            double low = 0;
            double high = 0.5;
            for (int i = 0; i < BISECTIONS; i++) {
                double tail = (low + high) / 2;
                double held = 0;
                for (History h : drawn) {
                    held += held(
                            fit.model().probabilityAlive(h),
                            counts.computeIfAbsent(
                                    new Place(h.x(), h.T()),
                                    place -> fit.model().countsIfAlive(place.x(), place.observed(), t)),
                            tail);
                }
                if (held >= level * drawn.size()) {
                    low = tail;
                } else {
                    high = tail;
                }
            }
            tails[span] = low;
        }
        return tails;
    }

    private static double held(double alive, OrderCounts counts, double tail) {
        Score.Range range = range(alive, counts, tail);
        double above = counts.atMost(range.high());
        double below = counts.atMost(range.low() - 1);
        return alive * (above - below) + (range.low() == 0 ? 1 - alive : 0);
    }

    private static List<History> drawn(Cells cells) {
        double customers = cells.customers();
        int number = (int) Math.min(ENOUGH_CUSTOMERS, customers);
        var drawn = new ArrayList<History>(number);
        double before = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            before += cells.customers(cell);
            while (drawn.size() < number && (drawn.size() + 0.5) * customers / number <= before) {
                drawn.add(cells.history(cell));
            }
        }
        return drawn;
    }
}
