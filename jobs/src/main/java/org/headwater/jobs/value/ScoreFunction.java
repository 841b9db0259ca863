package org.headwater.jobs.value;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.StructType;
import org.headwater.models.value.Between;
import org.headwater.models.value.History;
import org.headwater.models.value.OrderFit;
import org.headwater.models.value.Score;
import org.headwater.models.value.ScoreTable;

/**
 * What is to come of a customer, by history. A history is scored once a task and kept: customers share histories.
 *
 * <p>Numbers are rounded to six decimals, far above what one processor computes otherwise than another.
 */
final class ScoreFunction implements UDF3<Integer, Integer, Integer, Row> {

    private static final int MOST_KEPT = 1 << 20;
    private static final double MILLION = 1e6;

    static final String ALIVE = "alive";
    static final String ORDERS = "orders";
    static final String DISCOUNTED = "discounted";
    static final String LOW = "_low";
    static final String HIGH = "_high";

    private final OrderFit fit;
    private final double[] spans;
    private final double rate;
    private final double level;
    private final double[] tails;
    private transient ScoreTable table;
    private transient Map<History, Row> kept;

    ScoreFunction(OrderFit fit, double[] spans, double rate, double level, double[] tails) {
        this.fit = fit;
        this.spans = spans.clone();
        this.rate = rate;
        this.level = level;
        this.tails = tails.clone();
    }

    /** alive, orders_30, …, discounted, each with its bounds. */
    StructType schema() {
        var schema = between(new StructType(), ALIVE);
        for (double span : spans) {
            String name = name(span);
            schema = schema.add(name, DoubleType, false)
                    .add(name + LOW, IntegerType, false)
                    .add(name + HIGH, IntegerType, false);
        }
        return between(schema, DISCOUNTED);
    }

    static String name(double span) {
        return ORDERS + "_" + (int) span;
    }

    private static StructType between(StructType schema, String name) {
        return schema.add(name, DoubleType, false)
                .add(name + LOW, DoubleType, false)
                .add(name + HIGH, DoubleType, false);
    }

    @Override
    public Row call(Integer repeats, Integer recency, Integer observed) {
        if (table == null) {
            table = new ScoreTable(fit, spans, rate, level, tails);
            kept = new HashMap<>();
        }
        var history = new History(repeats, recency, observed);
        Row known = kept.get(history);
        if (known != null) {
            return known;
        }
        Row row = row(table.score(history));
        if (kept.size() < MOST_KEPT) {
            kept.put(history, row);
        }
        return row;
    }

    private static Row row(Score score) {
        List<Object> cells = new ArrayList<>();
        add(cells, score.alive());
        for (int i = 0; i < score.orders().size(); i++) {
            cells.add(rounded(score.orders().get(i).estimate()));
            cells.add(score.counts().get(i).low());
            cells.add(score.counts().get(i).high());
        }
        add(cells, score.discounted());
        return RowFactory.create(cells.toArray());
    }

    private static void add(List<Object> cells, Between between) {
        cells.add(rounded(between.estimate()));
        cells.add(rounded(between.low()));
        cells.add(rounded(between.high()));
    }

    private static double rounded(double value) {
        return Math.abs(value) < 1e9 ? Math.rint(value * MILLION) / MILLION : value;
    }
}
