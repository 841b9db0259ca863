package org.headwater.jobs.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.testing.SharedSpark;
import org.headwater.models.rfm.Axis;

/** A customer as measured: days since the last order, orders, money in fen after refunds. */
record Customer(String id, int recencyDays, long orders, long netFen) {

    static final LocalDate AS_OF = LocalDate.parse("2026-01-31");

    /** The value in whole units. */
    long value(Axis axis) {
        return switch (axis) {
            case RECENCY -> recencyDays;
            case FREQUENCY -> orders;
            case MONETARY -> netFen;
        };
    }

    /** Many of whom share a value, some of whom were refunded more than they paid, in no order. */
    static List<Customer> random(Random random, int count) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = (random.nextInt(3) == 0 ? "客" : "u") + i;
            long netFen = random.nextBoolean() ? 100L * random.nextInt(8) : random.nextInt(9_000) - 1_000;
            customers.add(new Customer(id, random.nextInt(12), 1L + random.nextInt(random.nextInt(6) + 1), netFen));
        }
        Collections.shuffle(customers, random);
        return customers;
    }

    /** As rows of {@code user_orders}, paid at noon. */
    static Dataset<Row> rows(List<Customer> customers) {
        List<Row> rows = customers.stream()
                .map(c -> {
                    Instant paidAt = AS_OF.minusDays(c.recencyDays)
                            .atTime(12, 0)
                            .atZone(ZoneId.of("Asia/Shanghai"))
                            .toInstant();
                    long refunded = Math.max(0, -c.netFen) + 300;
                    return RowFactory.create(c.id, c.orders, c.netFen + refunded, 1L, refunded, paidAt, paidAt, paidAt);
                })
                .toList();
        return SharedSpark.session().createDataFrame(rows, UserOrders.TABLE.schema());
    }
}
