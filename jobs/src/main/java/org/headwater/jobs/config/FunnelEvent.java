package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.yaml.Item;

/**
 * Which rows count.
 *
 * @param from table
 * @param names names of events, of which any; empty for all
 * @param where SQL condition over the table's columns
 * @param place file and line of the condition, or of the whole
 */
public record FunnelEvent(FunnelSource from, List<String> names, Optional<String> where, String place) {

    public FunnelEvent {
        names = List.copyOf(names);
    }

    static String place(Item item) {
        return item.document().file() + ":" + item.textLine();
    }
}
