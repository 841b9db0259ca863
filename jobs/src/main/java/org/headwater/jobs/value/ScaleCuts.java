package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.statistics.OrderStatistics;
import org.headwater.jobs.statistics.OrderStatistics.Wanted;
import org.headwater.jobs.value.RfmCut.Comparison;
import org.headwater.jobs.value.RfmCut.Purpose;
import org.headwater.models.rfm.Axis;
import org.headwater.models.rfm.AxisScale;
import org.headwater.models.rfm.ScoreConvention;

/** Score cuts of the conventions in which equal values share a score. */
final class ScaleCuts {

    private ScaleCuts() {}

    static List<RfmCut> find(Dataset<Row> measures, long customers, ScoreConvention convention) {
        List<Wanted> wanted = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            for (long rank : AxisScale.ranks(axis, convention, customers)) {
                wanted.add(new Wanted(lit(true), RfmMeasures.wholeUnits(axis), rank));
            }
        }
        var found = OrderStatistics.of(measures, wanted).iterator();
        List<RfmCut> cuts = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            Map<Long, Long> statistics = new HashMap<>();
            for (long rank : AxisScale.ranks(axis, convention, customers)) {
                statistics.put(rank, found.next().value());
            }
            cuts.addAll(cuts(
                    AxisScale.of(axis, convention, customers, statistics::get, RfmMeasures.one(axis)), convention));
        }
        return cuts;
    }

    /** Mirrored, the first cut point is the one that closes score 5; so level 5 lies below it. */
    private static List<RfmCut> cuts(AxisScale scale, ScoreConvention convention) {
        List<RfmCut> cuts = new ArrayList<>();
        for (int level = 2; level <= 5; level++) {
            BigDecimal bound = scale.atLeast().get(scale.mirrored() ? 5 - level : level - 2);
            cuts.add(new RfmCut(
                    Purpose.SCORE,
                    scale.axis(),
                    level,
                    convention.name().toLowerCase(Locale.ROOT),
                    scale.mirrored() ? Comparison.BELOW : Comparison.AT_LEAST,
                    bound,
                    Optional.empty()));
        }
        return cuts;
    }
}
