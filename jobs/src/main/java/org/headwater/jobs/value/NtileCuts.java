package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.statistics.IdStatistics;
import org.headwater.jobs.statistics.OrderStatistics;
import org.headwater.jobs.statistics.OrderStatistics.Found;
import org.headwater.jobs.statistics.OrderStatistics.Wanted;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.value.RfmCut.Comparison;
import org.headwater.jobs.value.RfmCut.Purpose;
import org.headwater.models.rfm.Axis;
import org.headwater.models.rfm.ScoreCuts;

/**
 * Score cuts of {@code NTILE(5)} over value, worst first, then customer id: a value and, because equal values may be
 * split, the last customer of the lower bucket.
 */
final class NtileCuts {

    private NtileCuts() {}

    static List<RfmCut> find(Dataset<Row> measures, long customers) {
        long[] lastOfBucket = ScoreCuts.ntileUpperRanks(customers);
        List<Wanted> wanted = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (long rank : lastOfBucket) {
                wanted.add(new Wanted(lit(true), worstFirst(axis), rank));
            }
        }
        List<Found> values = OrderStatistics.of(measures, wanted);
        List<IdStatistics.Wanted> ties = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Found value = values.get(i);
            ties.add(new IdStatistics.Wanted(
                    wanted.get(i).value().equalTo(value.value()), wanted.get(i).rank() - value.below()));
        }
        List<String> ids = IdStatistics.of(measures, UserRfm.USER_ID.col(), ties);
        List<RfmCut> cuts = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (int level = 2; level <= 5; level++) {
                cuts.add(cut(axis, level, values.get(cuts.size()), ids.get(cuts.size())));
            }
        }
        return cuts;
    }

    private static RfmCut cut(Axis axis, int level, Found last, String lastId) {
        long value = axis.lowIsBest() ? -last.value() : last.value();
        return new RfmCut(
                Purpose.SCORE,
                axis,
                level,
                "ntile",
                axis.lowIsBest() ? Comparison.BELOW : Comparison.ABOVE,
                BigDecimal.valueOf(value).divide(BigDecimal.valueOf(RfmMeasures.one(axis))),
                Optional.of(lastId));
    }

    private static Column worstFirst(Axis axis) {
        Column value = RfmMeasures.wholeUnits(axis);
        return axis.lowIsBest() ? value.multiply(lit(-1L)) : value;
    }
}
