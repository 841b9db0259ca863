package org.headwater.models.lifecycle;

import java.util.List;

/**
 * What one customer did, in order; of the same moment, orders come before refunds.
 *
 * @param entries days never fall
 */
public record CustomerHistory(List<Entry> entries) {

    /**
     * An order paid or a refund got.
     *
     * @param day business day, counted from any day
     * @param fen paid, 0 or more, or given back, below 0; in minor units
     */
    public record Entry(int day, long fen) {}

    /** @throws IllegalArgumentException when a day falls */
    public CustomerHistory {
        entries = List.copyOf(entries);
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).day() < entries.get(i - 1).day()) {
                throw new IllegalArgumentException("Days must not fall, were "
                        + entries.stream().map(Entry::day).toList());
            }
        }
    }
}
