package org.headwater.jobs.exports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts refused rows by column and reason. */
final class RefusalCount {

    private final Map<String, Map<Refusal.Reason, Long>> rows = new TreeMap<>();

    void add(String column, Refusal.Reason reason) {
        rows.computeIfAbsent(column, c -> new EnumMap<>(Refusal.Reason.class)).merge(reason, 1L, Long::sum);
    }

    /** By column name, then reason. */
    List<Refusal> all() {
        List<Refusal> all = new ArrayList<>();
        rows.forEach(
                (column, reasons) -> reasons.forEach((reason, count) -> all.add(new Refusal(column, reason, count))));
        return all;
    }
}
