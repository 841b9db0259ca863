package org.headwater.jobs.members;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.MembersConfig.Card;

/**
 * Cards that members bought: products of the config.
 *
 * <p>A card begins on the day that it is paid, or, bought while one is valid, when that one has run out; it is valid for its months, the
 * last day excluded. A card whose order was given back in full still counts: that its lines were is not known.
 */
final class CardsOf {

    private CardsOf() {}

    /** One row per user with a card: whose, which it is, until when, how many there were. */
    static Dataset<Row> buyers(Dataset<Row> purchases, Dataset<Row> lines, Map<String, Card> cards) {
        Dataset<Row> bought = purchases
                .join(
                        lines.select("shop", "order_id", "line_id", "product_id", "quantity"),
                        new String[] {"shop", "order_id"})
                .filter(col("product_id").isin(cards.keySet().toArray()))
                .withColumn("months", months(cards))
                .select(
                        col("user_id"),
                        struct(
                                        col("paid_at"),
                                        col("shop"),
                                        col("order_id"),
                                        col("line_id"),
                                        col("paid_on"),
                                        col("months"),
                                        col("quantity"))
                                .as("card"));
        // Few per person: put together one after the other.
        Column last = aggregate(
                col("bought"),
                lit(null).cast("date"),
                (until, card) -> add_months(
                        greatest(until, card.getField("paid_on")),
                        card.getField("months")
                                .multiply(card.getField("quantity"))
                                .cast("int")));
        return bought.groupBy("user_id")
                .agg(sort_array(collect_list(col("card"))).as("bought"))
                .select(
                        col("user_id"),
                        name(element_at(col("bought"), -1).getField("months")).as("card"),
                        date_sub(last, 1).as("card_until"),
                        aggregate(col("bought"), lit(0L), (sum, card) -> sum.plus(card.getField("quantity")))
                                .as("cards"));
    }

    private static Column months(Map<String, Card> cards) {
        Column months = lit(null).cast("int");
        for (Map.Entry<String, Card> card : new TreeMap<>(cards).entrySet()) {
            months = when(
                            col("product_id").equalTo(card.getKey()),
                            card.getValue().months())
                    .otherwise(months);
        }
        return months;
    }

    private static Column name(Column months) {
        Column name = lit(null).cast("string");
        for (Card card : Card.values()) {
            name = when(months.equalTo(card.months()), card.name().toLowerCase(Locale.ROOT))
                    .otherwise(name);
        }
        return name;
    }
}
