package org.headwater.jobs.lab;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.headwater.models.rfm.Axis;

/**
 * A customer as measured.
 *
 * @param recencyDays since the last order
 * @param netFen paid less refunded
 */
record Purchaser(String id, long recencyDays, long orders, long netFen) {

    /**
     * A row of a log.
     *
     * @param order null where each row is an order of its own
     * @param fen below 0 for a refund
     */
    record Row(String customer, String order, LocalDate on, long fen) {}

    /** In the order of their ids; who only got refunds is none, and rows without a customer or after {@code asOf} do not count. */
    static List<Purchaser> of(List<Row> rows, LocalDate asOf) {
        Map<String, List<Row>> byCustomer = new TreeMap<>();
        for (Row row : rows) {
            if (!row.customer().isEmpty() && !row.on().isAfter(asOf)) {
                byCustomer
                        .computeIfAbsent(row.customer(), c -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Purchaser> customers = new ArrayList<>();
        byCustomer.forEach((id, own) -> {
            List<Row> bought = own.stream().filter(row -> row.fen() >= 0).toList();
            if (!bought.isEmpty()) {
                LocalDate last =
                        bought.stream().map(Row::on).max(LocalDate::compareTo).orElseThrow();
                customers.add(new Purchaser(
                        id,
                        ChronoUnit.DAYS.between(last, asOf),
                        orders(bought),
                        own.stream().mapToLong(Row::fen).sum()));
            }
        });
        return customers;
    }

    private static long orders(List<Row> bought) {
        Set<String> named = new HashSet<>();
        long unnamed = 0;
        for (Row row : bought) {
            if (row.order() == null || row.order().isEmpty()) {
                unnamed++;
            } else {
                named.add(row.order());
            }
        }
        return named.size() + unnamed;
    }

    /** In whole units: days, orders, fen. */
    long value(Axis axis) {
        return switch (axis) {
            case RECENCY -> recencyDays;
            case FREQUENCY -> orders;
            case MONETARY -> netFen;
        };
    }
}
