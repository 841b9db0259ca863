package org.headwater.jobs.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.models.attribution.AttributionRule;
import org.headwater.models.attribution.LastNonDirect;
import org.headwater.models.attribution.TimeDecay;
import org.headwater.models.attribution.TouchRule;
import org.headwater.models.attribution.Touches;
import scala.collection.Seq;

/** Every rule's shares of one path as a column. */
final class RuleCredits {

    private static final double DAY = 86_400;

    private static final StructType CREDIT = new StructType()
            .add("model", DataTypes.StringType)
            .add("channel", DataTypes.StringType)
            .add("parts", DataTypes.LongType);

    private RuleCredits() {}

    static UserDefinedFunction udf(AcquisitionConfig config) {
        double halfLife = config.halfLifeDays() * DAY;
        UDF2<Seq<String>, Seq<Long>, List<Row>> credits =
                (channels, ages) -> credits(touches(channels, ages), halfLife);
        return functions.udf(credits, DataTypes.createArrayType(CREDIT)).withName("attribution_credits");
    }

    private static List<Row> credits(Touches touches, double halfLife) {
        List<AttributionRule> rules = new ArrayList<>(List.of(TouchRule.values()));
        rules.add(new LastNonDirect(PersonPaths.DIRECT));
        rules.add(new TimeDecay(halfLife));
        List<Row> credits = new ArrayList<>();
        for (AttributionRule rule : rules) {
            long[] parts = rule.parts(touches);
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] > 0) {
                    credits.add(
                            RowFactory.create(rule.code(), touches.channels().get(i), parts[i]));
                }
            }
        }
        return credits;
    }

    private static Touches touches(Seq<String> channels, Seq<Long> ages) {
        List<String> names = new ArrayList<>();
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            names.add(channels.apply(i));
            seconds.add(ages.apply(i));
        }
        return new Touches(names, seconds);
    }
}
