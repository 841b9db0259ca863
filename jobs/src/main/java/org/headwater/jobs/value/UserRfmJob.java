package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.RfmCuts;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.value.RfmCut.Purpose;
import org.headwater.models.rfm.Axis;
import org.headwater.models.rfm.Segment;
import org.headwater.models.rfm.ValueClass;

/**
 * Scores and names everybody who ever paid, by the cuts that stand in {@code rfm_cuts}.
 *
 * <p>A user with refunds only has no row. One pass over the fact; nothing is shuffled.
 */
public final class UserRfmJob {

    public static final Job JOB = new Job(
            "user_rfm",
            "Recency, frequency and money of each buyer",
            List.of(UserOrders.TABLE, RfmCuts.TABLE),
            UserRfm.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> {
                List<RfmCut> cuts = in.rows(RfmCuts.TABLE).collectAsList().stream()
                        .map(RfmCut::of)
                        .sorted(Comparator.comparing(RfmCut::axis).thenComparing(RfmCut::level))
                        .toList();
                Dataset<Row> measures =
                        RfmMeasures.of(in.rows(UserOrders.TABLE), settings.get(AS_OF), settings.get(ZONE));
                return score(measures, cuts, lit(settings.get(AS_OF)));
            });

    private UserRfmJob() {}

    static Dataset<Row> score(Dataset<Row> measures, List<RfmCut> cuts, Column asOf) {
        Dataset<Row> scored = measures.select(
                functions.col("*"),
                UserRfm.RECENCY_SCORE.is(score(cuts, Axis.RECENCY)),
                UserRfm.FREQUENCY_SCORE.is(score(cuts, Axis.FREQUENCY)),
                UserRfm.MONETARY_SCORE.is(score(cuts, Axis.MONETARY)),
                isHigh(cuts, Axis.RECENCY).as("recent"),
                isHigh(cuts, Axis.FREQUENCY).as("frequent"),
                isHigh(cuts, Axis.MONETARY).as("valuable"));
        return scored.select(
                UserRfm.AS_OF.is(asOf),
                UserRfm.USER_ID.col(),
                UserRfm.RECENCY_DAYS.col(),
                UserRfm.FREQUENCY.col(),
                UserRfm.NET_REVENUE.is(Money.ofFen(RfmMeasures.netFen())),
                UserRfm.RECENCY_SCORE.col(),
                UserRfm.FREQUENCY_SCORE.col(),
                UserRfm.MONETARY_SCORE.col(),
                UserRfm.RFM_SCORE.is(concat(
                        UserRfm.RECENCY_SCORE.col(), UserRfm.FREQUENCY_SCORE.col(), UserRfm.MONETARY_SCORE.col())),
                UserRfm.SEGMENT.is(segment(Segment::code)),
                UserRfm.SEGMENT_ZH.is(segment(Segment::titleZh)),
                UserRfm.VALUE_CLASS.is(valueClass(ValueClass::code)),
                UserRfm.VALUE_CLASS_ZH.is(valueClass(ValueClass::titleZh)));
    }

    private static Column score(List<RfmCut> cuts, Axis axis) {
        Column score = lit(1);
        for (RfmCut cut : cuts) {
            if (cut.isFor(Purpose.SCORE, axis)) {
                score = score.plus(when(cut.passes(RfmCut.natural(axis)), 1).otherwise(0));
            }
        }
        return score;
    }

    private static Column isHigh(List<RfmCut> cuts, Axis axis) {
        return cuts.stream()
                .filter(cut -> cut.isFor(Purpose.VALUE_CLASS, axis))
                .map(cut -> cut.passes(RfmCut.natural(axis)))
                .findFirst()
                .orElse(lit(false));
    }

    /** The grid of 125 cells as an array: one look-up, and the models decide what stands in it. */
    private static Column segment(Function<Segment, String> name) {
        List<String> cells = new ArrayList<>();
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                for (int m = 1; m <= 5; m++) {
                    cells.add(name.apply(Segment.of(r, f, m)));
                }
            }
        }
        Column cell = UserRfm.RECENCY_SCORE
                .col()
                .multiply(25)
                .plus(UserRfm.FREQUENCY_SCORE.col().multiply(5))
                .plus(UserRfm.MONETARY_SCORE.col())
                .minus(30);
        return element_at(array(cells), cell);
    }

    private static Column valueClass(Function<ValueClass, String> name) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cells.add(name.apply(ValueClass.of((i & 4) != 0, (i & 2) != 0, (i & 1) != 0)));
        }
        Column cell = bit("recent", 4)
                .plus(bit("frequent", 2))
                .plus(bit("valuable", 1))
                .plus(1);
        return element_at(array(cells), cell);
    }

    private static Column bit(String flag, int weight) {
        return when(functions.col(flag), weight).otherwise(0);
    }

    private static Column array(List<String> cells) {
        return functions.array(cells.stream().map(functions::lit).toArray(Column[]::new));
    }
}
