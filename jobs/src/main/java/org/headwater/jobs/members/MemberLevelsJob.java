package org.headwater.jobs.members;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.MEMBERS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.MemberLevels;
import org.headwater.jobs.tables.marts.Members;

/** Members by level: how many, what is owed, what they are worth beside all members. Every level of the config has a row. */
public final class MemberLevelsJob {

    public static final Job JOB = new Job(
            "member_levels",
            "Members by level",
            List.of(Members.TABLE, Purchases.TABLE),
            MemberLevels.TABLE,
            List.of(AS_OF, MEMBERS),
            (in, settings) ->
                    of(in.rows(Members.TABLE), in.rows(Purchases.TABLE), settings.get(AS_OF), settings.get(MEMBERS)));

    private MemberLevelsJob() {}

    private static Dataset<Row> of(Dataset<Row> members, Dataset<Row> purchases, LocalDate asOf, MembersConfig config) {
        Dataset<Row> bought = purchases
                .filter(Purchases.PAID_ON.col().gt(lit(asOf.minusDays(90))))
                .groupBy(Purchases.USER_ID.col().as("person_id"))
                .agg(sum(Purchases.PAID_FEN.col()).as("fen"));
        Dataset<Row> levels = members.join(bought, new String[] {"person_id"}, "left")
                .groupBy(Members.LEVEL_NUMBER.col())
                .agg(
                        count(lit(1)).as("members"),
                        count(when(Members.LEVEL_SINCE.col().gt(lit(asOf.minusDays(30))), 1))
                                .as("reached_30d"),
                        count(when(Members.CARD_STATE.col().equalTo("valid"), 1))
                                .as("card_holders"),
                        count(when(Members.CARD_STATE.col().equalTo("lapsed"), 1))
                                .as("cards_lapsed"),
                        sum(Members.POINTS_BALANCE.col()).as("points_balance"),
                        count(col("fen")).as("buyers_90d"),
                        sum("fen").as("fen"));
        // A row for each level: as many as the config has.
        var all = Window.partitionBy(lit(1));
        Column points = col("points_balance").cast("decimal(18,0)").multiply(lit(config.pointValue()));
        Column mean =
                try_divide(sum("fen").over(all).cast("double"), sum("members").over(all));
        return declared(members, config)
                .join(levels, new String[] {"level_number"}, "left")
                .na()
                .fill(0L)
                .select(
                        MemberLevels.AS_OF.is(lit(asOf)),
                        MemberLevels.LEVEL_NUMBER.col(),
                        MemberLevels.LEVEL.is(Levels.name(col("level_number"))),
                        MemberLevels.FROM_POINTS.col(),
                        MemberLevels.MEMBERS.col(),
                        MemberLevels.REACHED_30D.col(),
                        MemberLevels.CARD_HOLDERS.col(),
                        MemberLevels.CARDS_LAPSED.col(),
                        MemberLevels.POINTS_BALANCE.col(),
                        MemberLevels.LIABILITY.is(round(points, 2)),
                        MemberLevels.BUYERS_90D.col(),
                        MemberLevels.PAID_90D.is(Money.ofFen(col("fen"))),
                        MemberLevels.PAID_90D_PER_MEMBER.is(coalesce(
                                round(
                                        Money.ofFen(col("fen"))
                                                .divide(when(col("members").gt(0), col("members"))),
                                        2),
                                lit(0))),
                        MemberLevels.LIFT.is(try_divide(try_divide(col("fen"), col("members")), mean)));
    }

    private static Dataset<Row> declared(Dataset<Row> members, MembersConfig config) {
        List<Row> rows = IntStream.range(0, config.levels().size())
                .mapToObj(i -> RowFactory.create(i + 1, (long) config.levels().get(i)))
                .toList();
        var schema = new StructType().add("level_number", DataTypes.IntegerType).add("from_points", DataTypes.LongType);
        return members.sparkSession().createDataFrame(rows, schema);
    }
}
