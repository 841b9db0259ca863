package org.headwater.jobs.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Values;

/** What must fit together within a source, beyond what a schema can say. */
final class SourceChecks {

    private SourceChecks() {}

    /** What is mapped needs a mapping, and what is known of itself has none. */
    static void mappings(Values source) {
        Optional<Format> format = source.find(SourceSettings.FORMAT).flatMap(given -> given);
        if (format.isEmpty()) {
            return;
        }
        List<Setting<?>> written = SourceSettings.mappings().stream()
                .filter(mapping -> source.written(mapping).isPresent())
                .toList();
        String name = format.get().name().toLowerCase(Locale.ROOT);
        if (!format.get().isMapped()) {
            written.forEach(mapping -> source.written(mapping)
                    .orElseThrow()
                    .problem("is for formats that are mapped; what " + name + " means is known, leave it out"));
        } else if (written.isEmpty()) {
            String names = SourceSettings.mappings().stream().map(Setting::name).collect(Collectors.joining(", "));
            source.item().problem("needs at least one of " + names + "; has none");
        }
    }

    /** Settings of another format would be ignored in silence. */
    static void format(Values source) {
        Optional<Format> format = source.find(SourceSettings.FORMAT).flatMap(given -> given);
        boolean csv = format.equals(Optional.of(Format.CSV));
        if (format.isPresent() && !csv) {
            source.written(SourceSettings.CSV).ifPresent(item -> item.problem("is for format csv only; leave it out"));
        }
        boolean hasColumns = csv || format.equals(Optional.of(Format.PARQUET));
        if (format.isPresent() && !hasColumns) {
            source.written(SourceSettings.KNOWN_COLUMNS)
                    .ifPresent(item -> item.problem("is for formats whose files have the same columns in all rows,"
                            + " csv and parquet; leave it out"));
        }
        if (csv) {
            source.written(SourceSettings.ORDER_LINES)
                    .flatMap(lines -> lines.child(LineSettings.EACH.name()))
                    .ifPresent(each -> each.problem(
                            "is for formats with arrays, json_lines, json_array and parquet; this source is csv"));
            SourceSettings.BLOCKS.stream()
                    .flatMap(block -> source.written(block).stream())
                    .flatMap(block -> block.child(RecordSettings.EACH.name()).stream())
                    .forEach(each -> each.problem(
                            "is for formats with arrays, json_lines, json_array and parquet; this source is csv"));
        }
    }

    /** A grain without its mapping reads nothing. */
    static void grain(Values source) {
        Optional<Grain> grain = source.find(SourceSettings.GRAIN);
        boolean orders = source.written(SourceSettings.ORDERS).isPresent();
        boolean lines = source.written(SourceSettings.ORDER_LINES).isPresent();
        boolean refunds = source.written(SourceSettings.REFUNDS).isPresent();
        Optional<Item> item = source.written(SourceSettings.GRAIN);
        if (grain.equals(Optional.of(Grain.LINE)) && !orders && !lines) {
            item.ifPresent(at -> at.problem("line needs orders or order_lines in the same source; has neither"));
        }
        if (grain.equals(Optional.of(Grain.REFUND)) && !refunds) {
            item.ifPresent(at -> at.problem("refund needs refunds in the same source; has none"));
        }
    }

    /** A line must know its order. */
    static void orderId(Values source) {
        if (source.written(SourceSettings.ORDERS).isEmpty()) {
            source.written(SourceSettings.ORDER_LINES)
                    .filter(lines -> lines.child(LineSettings.ORDER_ID.name()).isEmpty())
                    .ifPresent(lines -> lines.problem(
                            "\"order_id\" is missing; without orders in the source it must be given here"));
        }
    }
}
