package org.headwater.jobs.acquisition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.config.AcquisitionConfig;

/** Rows of {@code payback} out of what each cohort and channel brought on each day. */
final class PaybackDays {

    private final LocalDate asOf;
    private final AcquisitionConfig config;

    PaybackDays(LocalDate asOf, AcquisitionConfig config) {
        this.asOf = asOf;
        this.config = config;
    }

    /**
     * @param days {@code cohort, channel, day, fen, customers}
     * @param costs {@code month, platform, fen}
     */
    List<Row> rows(List<Row> days, List<Row> costs) {
        Map<LocalDate, Map<String, Cohort>> cohorts = new TreeMap<>();
        for (Row row : days) {
            for (String channel : List.of(row.getString(1), ChannelCacJob.ALL)) {
                cohorts.computeIfAbsent(row.getAs(0), m -> new TreeMap<>())
                        .computeIfAbsent(channel, c -> new Cohort())
                        .add(row);
            }
        }
        Map<LocalDate, Map<String, Long>> spent = new HashMap<>();
        for (Row row : costs) {
            String channel = config.costChannels().getOrDefault(row.getString(1), row.getString(1));
            for (String to : List.of(channel, ChannelCacJob.ALL)) {
                spent.computeIfAbsent(row.getAs(0), m -> new HashMap<>()).merge(to, row.getLong(2), Long::sum);
            }
        }
        List<Row> rows = new ArrayList<>();
        cohorts.forEach((month, channels) -> channels.forEach((channel, cohort) -> rows.add(
                cohort.row(month, channel, spent.getOrDefault(month, Map.of()).getOrDefault(channel, 0L)))));
        return rows;
    }

    private final class Cohort {
        private final Map<LocalDate, Long> fenByDay = new TreeMap<>();
        private long customers;

        void add(Row row) {
            fenByDay.merge(row.getAs(2), row.getLong(3), Long::sum);
            customers += row.getLong(4);
        }

        Row row(LocalDate month, String channel, long spentFen) {
            long net = fenByDay.values().stream().mapToLong(Long::longValue).sum();
            BigDecimal margin = margin(net);
            LocalDate paybackOn = paybackOn(BigDecimal.valueOf(spentFen, 2));
            return RowFactory.create(
                    asOf,
                    month,
                    channel,
                    customers,
                    BigDecimal.valueOf(spentFen, 2),
                    each(BigDecimal.valueOf(spentFen, 2)),
                    each(BigDecimal.valueOf(net, 2)),
                    each(margin),
                    spentFen == 0
                            ? null
                            : margin.divide(BigDecimal.valueOf(spentFen, 2), 6, RoundingMode.HALF_UP)
                                    .doubleValue(),
                    paybackOn,
                    paybackOn == null ? null : (int) ChronoUnit.DAYS.between(month, paybackOn));
        }

        private LocalDate paybackOn(BigDecimal spend) {
            long net = 0;
            for (Map.Entry<LocalDate, Long> day : fenByDay.entrySet()) {
                net += day.getValue();
                if (margin(net).compareTo(spend) >= 0) {
                    return day.getKey();
                }
            }
            return null;
        }

        private BigDecimal margin(long netFen) {
            return BigDecimal.valueOf(netFen, 2).multiply(config.marginRatio());
        }

        private BigDecimal each(BigDecimal money) {
            return money.divide(BigDecimal.valueOf(customers), 2, RoundingMode.HALF_UP);
        }
    }
}
