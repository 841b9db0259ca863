package org.headwater.jobs.propensity;

import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.BUYERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.identity.OfCustomers;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.PropensityQuality;
import org.headwater.models.propensity.Evaluation;
import org.headwater.models.propensity.OneFeatureRule;
import org.headwater.models.propensity.Propensity;
import org.headwater.models.propensity.TrainingSet;

/**
 * Learns two horizons ago, foretells one horizon ago, and compares with what happened: the trees, and beside them a
 * model of repeat buying and what anybody would do without, the rate of those who last bought as long ago.
 */
public final class PropensityQualityJob {

    public static final Job JOB = new Job(
            "propensity_quality",
            "How good propensities learned at one cut were at a later one",
            List.of(Purchases.TABLE, Refunds.TABLE, Customers.TABLE),
            PropensityQuality.TABLE,
            List.of(AS_OF, ZONE, BUYERS),
            (in, settings) -> judge(
                    in.rows(Purchases.TABLE),
                    OfCustomers.of(in, settings).rows(Refunds.TABLE),
                    settings.get(AS_OF),
                    settings.get(ZONE)));

    private PropensityQualityJob() {}

    static Dataset<Row> judge(Dataset<Row> purchases, Dataset<Row> refunds, LocalDate asOf, ZoneId zone) {
        List<Row> rows = new ArrayList<>();
        LocalDate firstSold = UserPropensityJob.firstSold(purchases);
        if (firstSold != null) {
            List<Cut> cuts = new ArrayList<>();
            var learnedAt = new EnumMap<Target, Cut>(Target.class);
            var judgedAt = new EnumMap<Target, Cut>(Target.class);
            for (Target target : Target.values()) {
                int horizon = target.horizonDays(firstSold, asOf);
                learnedAt.put(target, new Cut(asOf.minusDays(2L * horizon), horizon));
                judgedAt.put(target, new Cut(asOf.minusDays(horizon), horizon));
                cuts.add(learnedAt.get(target));
                cuts.add(judgedAt.get(target));
            }
            List<Row> sample = Sample.of(
                    BuyerFeatures.of(
                            purchases, refunds, cuts.stream().distinct().toList(), zone),
                    cuts.size());
            for (Target target : Target.values()) {
                Cut learned = learnedAt.get(target);
                Cut judged = judgedAt.get(target);
                TrainingSet before = target.set(UserPropensityJob.at(sample, learned));
                TrainingSet later = target.set(UserPropensityJob.at(sample, judged));
                var trees = Propensity.fit(before, Sample.SEED);
                var repeatBuying = RepeatBuying.fit(before, target, judged.horizonDays());
                var recency = OneFeatureRule.fit(before, "recency_days", target == Target.BUYS_AGAIN ? -1 : 1);
                Map<String, Function<TrainingSet, Evaluation>> models = new LinkedHashMap<>();
                models.put("trees", trees::evaluate);
                models.put("mbg-nbd", repeatBuying::evaluate);
                models.put("recency", recency::evaluate);
                models.forEach((model, evaluate) -> rows.add(row(
                        asOf,
                        target,
                        model,
                        learned,
                        judged,
                        before,
                        later,
                        later.rows().isEmpty() ? Optional.empty() : Optional.of(evaluate.apply(later)))));
            }
        }
        return purchases.sparkSession().createDataFrame(rows, PropensityQuality.TABLE.schema());
    }

    private static Row row(
            LocalDate asOf,
            Target target,
            String model,
            Cut learned,
            Cut judged,
            TrainingSet before,
            TrainingSet later,
            Optional<Evaluation> found) {
        return RowFactory.create(
                asOf,
                target.code(),
                model,
                learned.cut(),
                judged.cut(),
                (long) before.rows().size(),
                (long) later.rows().size(),
                found.map(Evaluation::baseRate).orElse(null),
                found.map(Evaluation::auc).orElse(null),
                found.map(Evaluation::logLoss).orElse(null),
                found.map(Evaluation::liftAtTenth).orElse(null));
    }
}
