package org.headwater.jobs.acquisition;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.headwater.jobs.plan.Param.ACQUISITION;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.marts.Attribution;
import org.headwater.jobs.tables.marts.ChannelCac;

/**
 * Sets what channels cost against the new customers that each model credits them with. A channel that costs and brings
 * nobody has no cost of a customer; one that brings and costs nothing has 0.00.
 */
public final class ChannelCacJob {

    public static final Job JOB = new Job(
            "channel_cac",
            "What a new customer cost, by channel and model",
            List.of(Attribution.TABLE, Costs.TABLE),
            ChannelCac.TABLE,
            List.of(AS_OF, ACQUISITION),
            (in, settings) -> divide(
                    in.rows(Attribution.TABLE), in.rows(Costs.TABLE), settings.get(AS_OF), settings.get(ACQUISITION)));

    static final String ALL = "all";
    static final String BLENDED = "blended";

    private ChannelCacJob() {}

    static Dataset<Row> divide(Dataset<Row> attribution, Dataset<Row> costs, LocalDate asOf, AcquisitionConfig config) {
        Map<Key, Cell> cells = new TreeMap<>();
        var models = new TreeSet<String>();
        for (Row row : attribution
                .filter(Attribution.SCOPE.col().equalTo("new_customers"))
                .select(
                        Attribution.MONTH.col(),
                        Attribution.MODEL.col(),
                        Attribution.CHANNEL.col(),
                        Attribution.CONVERSIONS.col())
                .collectAsList()) {
            models.add(row.getString(1));
            for (String period : periods(row.getAs(0))) {
                Cell customers = new Cell(BigDecimal.ZERO, row.getDecimal(3));
                cells.merge(new Key(period, row.getString(1), row.getString(2)), customers, Cell::plus);
                if (row.getString(1).equals("last")) {
                    cells.merge(new Key(period, BLENDED, ALL), customers, Cell::plus);
                }
            }
        }
        for (Row row : monthly(costs, asOf)) {
            var spend = new Cell(BigDecimal.valueOf(row.getLong(2), 2), BigDecimal.ZERO);
            String channel = config.costChannels().getOrDefault(row.getString(1), row.getString(1));
            for (String period : periods(row.getAs(0))) {
                models.forEach(model -> cells.merge(new Key(period, model, channel), spend, Cell::plus));
                cells.merge(new Key(period, BLENDED, ALL), spend, Cell::plus);
            }
        }
        List<Row> rows = new ArrayList<>();
        cells.forEach((key, cell) -> rows.add(RowFactory.create(
                asOf, key.period(), key.model(), key.channel(), cell.spend(), cell.customers(), cell.cac())));
        return attribution.sparkSession().createDataFrame(rows, ChannelCac.TABLE.schema());
    }

    /** Costs up to the as-of date: {@code month, platform, fen}. */
    static List<Row> monthly(Dataset<Row> costs, LocalDate asOf) {
        return costs.filter(Costs.DAY.col().leq(lit(asOf)))
                .groupBy(trunc(Costs.DAY.col(), "month").as("month"), Costs.PLATFORM.col())
                .agg(sum(Costs.COST_FEN.col()))
                .collectAsList();
    }

    private static List<String> periods(LocalDate month) {
        return List.of(month.toString().substring(0, 7), ALL);
    }

    private record Key(String period, String model, String channel) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPeriod = period.compareTo(other.period);
            int byModel = model.compareTo(other.model);
            return byPeriod != 0 ? byPeriod : byModel != 0 ? byModel : channel.compareTo(other.channel);
        }
    }

    private record Cell(BigDecimal spend, BigDecimal customers) {
        Cell plus(Cell other) {
            return new Cell(spend.add(other.spend), customers.add(other.customers));
        }

        BigDecimal cac() {
            return customers.signum() == 0 ? null : spend.divide(customers, 2, RoundingMode.HALF_UP);
        }
    }
}
