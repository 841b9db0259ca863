package org.headwater.jobs.lab;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headwater.models.value.History;

/**
 * One customer to learn from.
 *
 * @param history up to the last day that is learned from
 * @param later orders after it
 * @param repeatSpend sum of what the repeat purchases brought
 */
record FitCustomer(History history, int later, double repeatSpend) {

    /** A purchase as a log has it. */
    record Purchase(String customer, LocalDate on, double amount) {}

    /**
     * Purchases of a customer on one day are one. Customers who first bought after {@code until} are left out.
     *
     * @param until last day that is learned from
     * @param daysPerUnit of time
     */
    static List<FitCustomer> of(List<Purchase> purchases, LocalDate until, double daysPerUnit) {
        Map<String, TreeMap<LocalDate, Double>> byCustomer = new TreeMap<>();
        purchases.forEach(p ->
                byCustomer.computeIfAbsent(p.customer(), c -> new TreeMap<>()).merge(p.on(), p.amount(), Double::sum));
        List<FitCustomer> customers = new ArrayList<>();
        for (TreeMap<LocalDate, Double> days : byCustomer.values()) {
            var learned = days.headMap(until, true);
            if (!learned.isEmpty()) {
                LocalDate first = learned.firstKey();
                long last = learned.lastKey().toEpochDay() - first.toEpochDay();
                long observed = until.toEpochDay() - first.toEpochDay();
                double spend = learned.tailMap(first, false).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                var history = new History(learned.size() - 1, last / daysPerUnit, observed / daysPerUnit);
                customers.add(new FitCustomer(history, days.size() - learned.size(), spend));
            }
        }
        return customers;
    }

    /** @throws IllegalArgumentException if it is neither 2026-01-31 nor 20260131, alone or followed by a time */
    static LocalDate date(String text) {
        try {
            return text.length() >= 10 && text.charAt(4) == '-'
                    ? LocalDate.parse(text.substring(0, 10))
                    : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a date must be such as 2026-01-31 or 20260131, was \"" + text + "\"", e);
        }
    }
}
