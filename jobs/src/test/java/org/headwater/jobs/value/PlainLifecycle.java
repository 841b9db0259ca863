package org.headwater.jobs.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.headwater.jobs.value.DrawnBrand.Order;
import org.headwater.jobs.value.DrawnBrand.Refund;
import org.headwater.models.lifecycle.Thresholds;

/** A second opinion on the lifecycle: asks every user on every day what has just become of them. */
record PlainLifecycle(DrawnBrand brand, LocalDate asOf, Map<String, Thresholds> thresholds) {

    List<String> rows() {
        var users = new TreeSet<String>();
        brand.orders().stream().filter(o -> !o.day().isAfter(asOf)).forEach(o -> users.add(o.user()));
        brand.refundsUntil(asOf).stream().filter(r -> r.fen() > 0).forEach(r -> users.add(r.user()));
        users.remove("");
        return users.stream().map(this::row).sorted().toList();
    }

    private String row(String user) {
        List<Order> bought = brand.paidBy(user, asOf);
        String category = bought.isEmpty() ? "" : bought.get(bought.size() - 1).category();
        Thresholds days = thresholds.getOrDefault(category, thresholds.get("*"));
        String state = "";
        String previous = null;
        LocalDate since = null;
        LocalDate last = null;
        long left = 0;
        for (LocalDate day = DrawnBrand.FIRST; !day.isAfter(asOf); day = day.plusDays(1)) {
            for (String next : today(user, day, state, days, last)) {
                if (!next.equals(state)) {
                    previous = state.isEmpty() ? null : state;
                    state = next;
                    since = day;
                }
            }
            for (Object entry : entries(user, day)) {
                String next = state;
                if (entry instanceof Order order) {
                    left += order.fen();
                    last = day;
                    next = switch (state) {
                        case "lead", "refunded_only" -> "new";
                        case "dormant", "lost" -> "won_back";
                        default -> "repeat";
                    };
                } else if (entry instanceof Refund refund) {
                    left -= refund.fen();
                    if (left <= 0) {
                        left = 0;
                        next = "refunded_only";
                    }
                }
                if (!next.equals(state)) {
                    previous = state;
                    state = next;
                    since = day;
                }
            }
        }
        return user + " " + state + " " + since + " " + previous + " " + (category.isEmpty() ? "null" : category);
    }

    /** What the morning brings: to be known at all, or a silence that has grown too long. */
    private List<String> today(String user, LocalDate day, String state, Thresholds days, LocalDate last) {
        boolean known = brand.orders().stream()
                        .anyMatch(o -> o.user().equals(user) && o.day().equals(day))
                || brand.refundsUntil(asOf).stream()
                        .anyMatch(r ->
                                r.fen() > 0 && r.user().equals(user) && r.day().equals(day));
        if (state.isEmpty()) {
            return known ? List.of("lead") : List.of();
        }
        if (last == null || state.equals("lead") || state.equals("refunded_only")) {
            return List.of();
        }
        long silent = day.toEpochDay() - last.toEpochDay();
        if (silent > days.goneDays()) {
            return List.of("lost");
        }
        if (silent > days.silentDays()) {
            return List.of("dormant");
        }
        if (silent > days.lateDays()) {
            return List.of("at_risk");
        }
        return silent > days.newDays() && state.equals("new") ? List.of("active") : List.of();
    }

    private List<Object> entries(String user, LocalDate day) {
        var entries = new TreeMap<String, Object>();
        brand.paidBy(user, asOf).stream()
                .filter(o -> o.day().equals(day))
                .forEach(o -> entries.put(o.at() + " 0 " + o.id(), o));
        brand.refundsUntil(asOf).stream()
                .filter(r -> r.fen() > 0 && r.user().equals(user) && r.day().equals(day))
                .forEach(r -> entries.put(r.at() + " 1 " + r.id(), r));
        return List.copyOf(entries.values());
    }
}
