package org.headwater.jobs.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.models.lifecycle.CustomerHistory;
import org.headwater.models.lifecycle.CustomerHistory.Entry;
import org.headwater.models.lifecycle.Lifecycle;
import org.headwater.models.lifecycle.Standing;
import org.headwater.models.lifecycle.State;
import org.headwater.models.lifecycle.Thresholds;
import scala.collection.Seq;

/** {@link Lifecycle#at} as a column. Days are those since 1970-01-01. */
final class LifecycleWalk {

    static final StructType ENTRY = new StructType()
            .add("day", DataTypes.IntegerType)
            .add("at", DataTypes.TimestampType)
            .add("kind", DataTypes.IntegerType)
            .add("fen", DataTypes.LongType);

    private static final StructType STANDING = new StructType()
            .add("state", DataTypes.StringType)
            .add("state_zh", DataTypes.StringType)
            .add("since", DataTypes.IntegerType)
            .add("previous", DataTypes.StringType);

    private LifecycleWalk() {}

    /**
     * Of sorted entries, the first day that the user was known, and the category by whose thresholds it goes.
     *
     * @param thresholds by category
     */
    static UserDefinedFunction udf(Map<String, Thresholds> thresholds, LocalDate asOf) {
        int day = Math.toIntExact(asOf.toEpochDay());
        var days = new HashMap<String, int[]>();
        thresholds.forEach((category, t) ->
                days.put(category, new int[] {t.newDays(), t.lateDays(), t.silentDays(), t.goneDays()}));
        UDF3<Seq<Row>, Integer, String, Row> at = (entries, known, category) -> {
            int[] t = days.getOrDefault(category, days.get(LifecycleThresholdsJob.ALL));
            return row(new Lifecycle(new Thresholds(t[0], t[1], t[2], t[3])).at(history(entries), known, day));
        };
        return functions.udf(at, STANDING).withName("lifecycle_standing");
    }

    private static CustomerHistory history(Seq<Row> entries) {
        List<Entry> read = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Row entry = entries.apply(i);
            read.add(new Entry(entry.getInt(0), entry.getLong(3)));
        }
        return new CustomerHistory(read);
    }

    private static Row row(Standing standing) {
        return RowFactory.create(
                standing.state().code(),
                standing.state().titleZh(),
                standing.since(),
                standing.previous().map(State::code).orElse(null));
    }
}
