package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.headwater.jobs.statistics.OrderStatistics;
import org.headwater.jobs.statistics.OrderStatistics.Found;
import org.headwater.jobs.statistics.OrderStatistics.Wanted;
import org.headwater.jobs.value.RfmCut.Comparison;
import org.headwater.jobs.value.RfmCut.Purpose;
import org.headwater.models.rfm.Axis;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ValueCut;

/** Cuts between the high and the low side of the eight value classes. */
final class ClassCuts {

    private static final UserDefinedFunction FIXED_LOG =
            udf((UDF1<Long, Long>) ValueCut::fixedLog, DataTypes.LongType).withName("fixed_log");

    private ClassCuts() {}

    static List<RfmCut> find(Dataset<Row> measures, long customers, CutRule rule) {
        List<ValueCut> cuts = switch (rule) {
            case MEAN -> fromSums(measures, customers, false);
            case LOG_MEAN -> fromSums(measures, customers, true);
            case MEDIAN -> medians(measures, customers);
        };
        return cuts.stream()
                .map(cut -> new RfmCut(
                        Purpose.VALUE_CLASS,
                        cut.axis(),
                        1,
                        rule.name().toLowerCase(Locale.ROOT),
                        cut.axis().lowIsBest() ? Comparison.BELOW : Comparison.ABOVE,
                        cut.cut(),
                        Optional.empty()))
                .toList();
    }

    private static List<ValueCut> fromSums(Dataset<Row> measures, long customers, boolean ofLogs) {
        List<Column> sums = Arrays.stream(Axis.values())
                .map(axis -> {
                    Column value = RfmMeasures.wholeUnits(axis);
                    return sum((ofLogs ? FIXED_LOG.apply(value) : value).cast("decimal(20,0)"));
                })
                .toList();
        Row totals = measures.agg(sums.get(0), sums.get(1), sums.get(2)).head();
        List<ValueCut> cuts = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            BigInteger total = totals.getDecimal(cuts.size()).toBigIntegerExact();
            long one = RfmMeasures.one(axis);
            cuts.add(
                    ofLogs
                            ? ValueCut.logMean(axis, customers, total, one)
                            : ValueCut.mean(axis, customers, total, one));
        }
        return cuts;
    }

    private static List<ValueCut> medians(Dataset<Row> measures, long customers) {
        long[] ranks = ValueCut.medianRanks(customers);
        List<Wanted> wanted = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (long rank : ranks) {
                wanted.add(new Wanted(lit(true), RfmMeasures.wholeUnits(axis), rank));
            }
        }
        List<Found> found = OrderStatistics.of(measures, wanted);
        List<ValueCut> cuts = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            int first = cuts.size() * ranks.length;
            cuts.add(ValueCut.median(
                    axis,
                    customers,
                    rank -> found.get(first + Arrays.binarySearch(ranks, rank)).value(),
                    RfmMeasures.one(axis)));
        }
        return cuts;
    }
}
