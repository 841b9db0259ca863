package org.headwater.jobs.acquisition;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.models.attribution.Journey;
import org.headwater.models.attribution.Journey.Path;
import org.headwater.models.attribution.Journey.Rules;
import org.headwater.models.attribution.Journey.Visit;
import scala.collection.Seq;

/** {@link Journey#paths} as a column: of a person's sorted entries, the paths. */
final class PersonPaths {

    /** Name of the channel of people who come by themselves. */
    static final String DIRECT = "direct";

    /** In the same second, touches come before the order. */
    static final int TOUCH = 0;

    static final int CONVERSION = 1;

    static final StructType ORDER = new StructType()
            .add("shop", DataTypes.StringType)
            .add("order_id", DataTypes.StringType)
            .add("user_id", DataTypes.StringType)
            .add("number", DataTypes.LongType)
            .add("paid_on", DataTypes.DateType)
            .add("paid_fen", DataTypes.LongType);

    private static final StructType PATH = new StructType()
            .add("path", DataTypes.LongType)
            .add("order", ORDER)
            .add("channels", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("ages", DataTypes.createArrayType(DataTypes.LongType, false));

    private static final long DAY = 86_400;
    private static final long SESSION = 1_800;

    private PersonPaths() {}

    static UserDefinedFunction udf(AcquisitionConfig config) {
        long lookback = config.lookbackDays() * DAY;
        UDF1<Seq<Row>, List<Row>> paths = entries -> paths(entries, new Rules(lookback, SESSION, DIRECT));
        return functions.udf(paths, DataTypes.createArrayType(PATH)).withName("conversion_paths");
    }

    private static List<Row> paths(Seq<Row> entries, Rules rules) {
        List<Visit> visits = new ArrayList<>();
        List<Long> conversions = new ArrayList<>();
        List<Row> orders = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Row entry = entries.apply(i);
            if (entry.getInt(1) == TOUCH) {
                visits.add(new Visit(entry.getLong(0), entry.getString(2)));
            } else {
                conversions.add(entry.getLong(0));
                orders.add(entry.getStruct(3));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Path path : new Journey(visits, conversions).paths(rules)) {
            rows.add(RowFactory.create(
                    rows.size() + 1L,
                    path.conversion().isPresent() ? orders.get(path.conversion().getAsInt()) : null,
                    path.touches().channels().toArray(),
                    path.touches().ages().toArray()));
        }
        return rows;
    }
}
