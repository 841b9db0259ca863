package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.models.spread.credit.MoneyCredit;

/**
 * The people by whom each order came, nearest to the buyer first: level 1 sold, level 2 stands above, and so on.
 *
 * <p>Somebody who passed the same thing on twice along the way stands at the nearer place only, and the buyer nowhere. Who is not known
 * holds a place, for nobody moves up because of it.
 */
final class SellingChains {

    private static final UserDefinedFunction PARTS = udf(
                    (UDF2<Long, Integer, long[]>) (fen, parts) -> MoneyCredit.TWO_LEVELS.cut(fen, parts),
                    DataTypes.createArrayType(DataTypes.LongType, false))
            .withName("two_level_parts");

    private SellingChains() {}

    /**
     * One row per order and known person on its way: {@code seller} with their {@code level}, the {@code depth} of the whole way,
     * {@code buyer}, {@code paid_at}, {@code net_fen} and {@code part_fen}, 0 beyond level 2.
     *
     * @param orders with {@code net_fen}, as {@link SharedMoney} makes them
     * @param shares those that count
     */
    static Dataset<Row> of(Dataset<Row> orders, Dataset<Row> shares, Dataset<Row> tree) {
        Dataset<Row> sharers =
                shares.select(Shares.SHARE_ID.col(), Shares.PERSON_ID.col().as("seller"));
        Column[] order = {col("shop"), col("order_id")};
        Dataset<Row> places = orders.withColumnRenamed("person_id", "buyer")
                .join(tree, new String[] {"share_id"})
                .select(
                        col("shop"),
                        col("order_id"),
                        col("buyer"),
                        col("paid_at"),
                        col("net_fen"),
                        posexplode(concat(array(col("share_id")), ShareTree.ANCESTORS.col()))
                                .as(new String[] {"pos", "share_id"}))
                .join(sharers, new String[] {"share_id"}, "left")
                .filter("buyer is null or seller is null or seller <> buyer")
                .withColumn("place", coalesce(col("seller"), concat(lit("share "), col("share_id"))))
                .groupBy(order[0], order[1], col("buyer"), col("paid_at"), col("net_fen"), col("seller"), col("place"))
                .agg(min("pos").as("pos"));
        var way = Window.partitionBy(order);
        Column part = element_at(PARTS.apply(col("net_fen"), least(col("depth"), lit(2))), col("level"));
        return places.withColumn("level", row_number().over(way.orderBy("pos")))
                .withColumn("depth", count(lit(1)).over(way).cast("int"))
                .filter("seller is not null")
                .withColumn("part_fen", when(col("level").leq(2), part).otherwise(0L));
    }
}
