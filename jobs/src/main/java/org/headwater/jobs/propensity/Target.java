package org.headwater.jobs.propensity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.headwater.models.propensity.TrainingSet;
import org.headwater.models.propensity.TrainingSet.Person;

/** What is foretold of buyers. */
enum Target {
    /** An order within 30 days. */
    BUYS_AGAIN,
    /** No order within the horizon. */
    GONE;

    private static final int SOON = 30;
    private static final int LONGEST = 180;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A third of the history at most, so that there is one horizon to learn from and one to judge by. */
    int horizonDays(LocalDate firstSold, LocalDate asOf) {
        long third = ChronoUnit.DAYS.between(firstSold, asOf) / 3;
        return this == BUYS_AGAIN ? SOON : (int) Math.max(SOON, Math.min(LONGEST, third));
    }

    /** @param rows of {@link BuyerFeatures} at one cut */
    TrainingSet set(List<Row> rows) {
        return new TrainingSet(
                BuyerFeatures.NAMES,
                rows.stream()
                        .map(row -> new Person(
                                row.getList(3),
                                (int) row.<LocalDate>getAs(4).toEpochDay(),
                                (int) row.<LocalDate>getAs(1).toEpochDay(),
                                row.getBoolean(5) == (this == BUYS_AGAIN)))
                        .toList());
    }
}
