package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.SourceConfig;

/** Raw rows to what they mean, by the source's mapping. One bad value quarantines the whole row: no half order is kept. */
public final class RowMapper {
    private final SourceConfig source;
    private final Optional<OrderMapper> orders;
    private final Optional<LineMapper> lines;
    private final Optional<RefundMapper> refunds;
    private final Optional<IdentityMapper> identities;
    private final List<RecordMapper> records;
    private final Optional<KnownFormat> known;

    /**
     * @param lakeCurrency ISO 4217 code of all money in the lake
     * @throws IllegalArgumentException when the mapping contradicts itself, in one sentence
     */
    public RowMapper(SourceConfig source, String lakeCurrency) {
        this.source = source;
        this.orders = source.orders().map(mapping -> new OrderMapper(source, mapping, lakeCurrency));
        this.lines = source.lines().map(mapping -> new LineMapper(source, mapping, lakeCurrency));
        this.refunds = source.refunds().map(mapping -> new RefundMapper(source, mapping, lakeCurrency));
        this.identities = source.identities().map(mapping -> new IdentityMapper(source, mapping));
        this.records = source.records().stream()
                .map(mapping -> new RecordMapper(source, mapping, lakeCurrency))
                .toList();
        this.known = KnownFormats.of(source, lakeCurrency);
    }

    public MappedRow map(RawRow row) {
        if (row.ignored().isPresent()) {
            return MappedRow.ignored(row.ignored().get());
        }
        if (row.reject().isPresent()) {
            return MappedRow.quarantined(row.reject().get());
        }
        try {
            return map(row.cells());
        } catch (Rejection e) {
            return MappedRow.quarantined(e.reject());
        }
    }

    private MappedRow map(Cells cells) {
        for (var rule : source.ignore()) {
            if (Conditions.holds(rule.when(), cells)) {
                return MappedRow.ignored(rule.reason());
            }
        }
        if (known.isPresent()) {
            return known.get().map(cells);
        }
        var order = orders.filter(mapper -> mapper.applies(cells));
        var line = lines.filter(mapper -> mapper.applies(cells));
        var refund = refunds.filter(mapper -> mapper.applies(cells));
        var others = records(cells);
        if (order.isEmpty() && line.isEmpty() && refund.isEmpty() && others.isEmpty()) {
            boolean hasIds = identities.filter(mapper -> mapper.applies(cells)).isPresent();
            return MappedRow.ignored(hasIds ? "fewer_than_two_ids" : "no_mapping_applies");
        }
        return MappedRow.accepted(
                order.map(mapper -> mapper.map(cells)).orElse(null),
                line.map(mapper -> mapper.map(cells)).orElse(List.of()),
                refund.map(mapper -> mapper.map(cells)).orElse(null),
                others);
    }

    private List<CoreRecord> records(Cells cells) {
        if (identities.isEmpty() && records.isEmpty()) {
            return List.of();
        }
        List<CoreRecord> all = new ArrayList<>();
        identities.filter(mapper -> mapper.applies(cells)).ifPresent(mapper -> all.addAll(mapper.map(cells)));
        records.stream().filter(mapper -> mapper.applies(cells)).forEach(mapper -> all.addAll(mapper.map(cells)));
        return all;
    }
}
