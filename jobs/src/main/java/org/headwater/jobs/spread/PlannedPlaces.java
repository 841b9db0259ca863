package org.headwater.jobs.spread;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.models.spread.seeding.MarginalReach;
import org.headwater.models.spread.seeding.SeedChoice;

/** A choice of seeds as rows of the plan. Reach is rounded to a millionth where it is summed up, so that places sum exactly. */
record PlannedPlaces(SeedChoice choice, MarginalReach reach, LocalDate asOf) {

    private static final int REACH_SCALE = 6;

    /** @param known of each place in order: person, category, reached, worth of the category in fen, people reached in it */
    List<Row> rows(List<Row> known) {
        BigDecimal before = BigDecimal.ZERO;
        long value = 0;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            Row person = known.get(i);
            BigDecimal all = decimal(reach.upTo(i + 1));
            BigDecimal more = all.subtract(before);
            long fen = value(more, person.getLong(3), person.getLong(4));
            value = Math.addExact(value, fen);
            before = all;
            rows.add(RowFactory.create(
                    asOf,
                    i + 1L,
                    person.getString(0),
                    person.getString(1),
                    person.getLong(2),
                    more,
                    all,
                    BigDecimal.valueOf(fen, 2),
                    BigDecimal.valueOf(value, 2),
                    decimal(choice.spreadAtLeast()),
                    choice.ratio()));
        }
        return rows;
    }

    /** Of those reached besides the person, in fen. */
    static long value(BigDecimal reach, long categoryFen, long categoryReached) {
        return reach.subtract(BigDecimal.ONE)
                .max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(categoryFen))
                .divide(BigDecimal.valueOf(categoryReached), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(REACH_SCALE, RoundingMode.HALF_UP);
    }
}
