package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.marts.SegmentCounts;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.models.rfm.Segment;
import org.headwater.models.rfm.ValueClass;

/** Counts people and money by segment and by value class; a segment that nobody is in stands there with 0. */
public final class SegmentCountsJob {

    public static final Job JOB = new Job(
            "segment_counts",
            "How many people and how much money each segment holds",
            List.of(UserRfm.TABLE),
            SegmentCounts.TABLE,
            List.of(AS_OF),
            (in, settings) -> summarise(in.rows(UserRfm.TABLE), settings.get(AS_OF)));

    private SegmentCountsJob() {}

    static Dataset<Row> summarise(Dataset<Row> userRfm, LocalDate asOf) {
        Dataset<Row> counted = counted(userRfm, "segment", UserRfm.SEGMENT)
                .union(counted(userRfm, "value_class", UserRfm.VALUE_CLASS));
        Dataset<Row> names = userRfm.sparkSession().createDataFrame(names(), namesSchema());
        return names.join(
                        counted,
                        names.col("map")
                                .equalTo(counted.col("counted_map"))
                                .and(names.col("segment").equalTo(counted.col("counted_segment"))),
                        "left")
                .select(
                        SegmentCounts.AS_OF.is(lit(asOf)),
                        SegmentCounts.MAP.col(),
                        SegmentCounts.SEGMENT.col(),
                        SegmentCounts.TITLE.col(),
                        SegmentCounts.TITLE_ZH.col(),
                        orZero(SegmentCounts.USERS),
                        orZero(SegmentCounts.ORDERS),
                        orZero(SegmentCounts.NET_REVENUE));
    }

    private static Dataset<Row> counted(Dataset<Row> userRfm, String map, Field segment) {
        return userRfm.groupBy(segment.col().as("counted_segment"))
                .agg(
                        SegmentCounts.USERS.is(count(lit(1))),
                        SegmentCounts.ORDERS.is(sum(UserRfm.FREQUENCY.col())),
                        SegmentCounts.NET_REVENUE.is(sum(UserRfm.NET_REVENUE.col())))
                .withColumn("counted_map", lit(map))
                .select("counted_map", "counted_segment", "users", "orders", "net_revenue");
    }

    private static Column orZero(Field field) {
        return field.is(coalesce(field.col(), lit(0).cast(field.spec().type())));
    }

    private static List<Row> names() {
        List<Row> names = new ArrayList<>();
        for (Segment s : Segment.values()) {
            names.add(RowFactory.create("segment", s.code(), s.title(), s.titleZh()));
        }
        for (ValueClass c : ValueClass.values()) {
            names.add(RowFactory.create("value_class", c.code(), c.title(), c.titleZh()));
        }
        return names;
    }

    private static StructType namesSchema() {
        var schema = new StructType();
        for (Field field :
                List.of(SegmentCounts.MAP, SegmentCounts.SEGMENT, SegmentCounts.TITLE, SegmentCounts.TITLE_ZH)) {
            schema = schema.add(field.column(), DataTypes.StringType, false);
        }
        return schema;
    }
}
