package org.headwater.jobs.members;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.MEMBERS;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.facts.Loyalty;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.LevelsUp;

/** Who rose to which level, by what, and what they paid before and after: whether rising makes people come back. */
public final class LevelsUpJob {

    public static final Job JOB = new Job(
            "levels_up",
            "Who rose to which level",
            List.of(Loyalty.TABLE, Purchases.TABLE),
            LevelsUp.TABLE,
            List.of(AS_OF, MEMBERS),
            (in, settings) ->
                    of(in.rows(Loyalty.TABLE), in.rows(Purchases.TABLE), settings.get(AS_OF), settings.get(MEMBERS)));

    static final int DAYS = 30;

    private static final String[] KEY = {"person_id", "level_number"};

    private LevelsUpJob() {}

    private static Dataset<Row> of(Dataset<Row> loyalty, Dataset<Row> purchases, LocalDate asOf, MembersConfig config) {
        Dataset<Row> reached = Levels.reached(loyalty, config.levels());
        Dataset<Row> first = loyalty.filter(Loyalty.KIND.col().equalTo("earned"))
                .groupBy("person_id")
                .agg(min("day").as("first_on"));
        return reached.join(first, "person_id")
                .join(streaks(reached, loyalty), KEY, "left")
                .join(paid(reached, purchases), KEY, "left")
                .na()
                .fill(0L)
                .select(
                        LevelsUp.AS_OF.is(lit(asOf)),
                        LevelsUp.PERSON_ID.col(),
                        LevelsUp.LEVEL_NUMBER.col(),
                        LevelsUp.LEVEL.is(Levels.name(col("level_number"))),
                        LevelsUp.REACHED_ON.col(),
                        LevelsUp.REASON.col(),
                        LevelsUp.DAYS_SINCE_FIRST_POINTS.is(datediff(col("reached_on"), col("first_on"))),
                        LevelsUp.STREAK_DAYS.is(col("streak")),
                        LevelsUp.PAID_30D_BEFORE.is(Money.ofFen(col("before"))),
                        LevelsUp.PAID_30D_AFTER.is(Money.ofFen(col("after"))),
                        LevelsUp.IS_COMPLETE.is(
                                date_add(col("reached_on"), DAYS - 1).leq(lit(asOf))));
    }

    private static Dataset<Row> streaks(Dataset<Row> reached, Dataset<Row> loyalty) {
        return reached.select("person_id", "level_number", "reached_on")
                .join(Streaks.of(loyalty), "person_id")
                .filter(datediff(col("reached_on"), col("day")).between(0, 1))
                .groupBy("person_id", "level_number")
                .agg(max(struct(col("day"), col("streak"))).getField("streak").as("streak"));
    }

    private static Dataset<Row> paid(Dataset<Row> reached, Dataset<Row> purchases) {
        Column days = datediff(Purchases.PAID_ON.col(), col("reached_on"));
        return reached.select("person_id", "level_number", "reached_on")
                .join(purchases, col("person_id").equalTo(Purchases.USER_ID.col()))
                .groupBy("person_id", "level_number")
                .agg(
                        sum(when(days.between(-DAYS, -1), Purchases.PAID_FEN.col()))
                                .as("before"),
                        sum(when(days.between(0, DAYS - 1), Purchases.PAID_FEN.col()))
                                .as("after"));
    }
}
