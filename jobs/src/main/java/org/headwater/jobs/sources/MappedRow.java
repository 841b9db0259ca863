package org.headwater.jobs.sources;

import java.io.Serializable;
import java.util.List;

/**
 * What a raw row means.
 *
 * @param reason name of the {@link Reason} when quarantined, that of the rule when ignored, "" when accepted
 * @param column that the reason is about, "" for the whole row
 * @param detail one sentence for people, "" unless quarantined
 * @param order null when the row is about none
 * @param lines empty when the row is about none
 * @param refund null when the row is about none
 * @param records everything else that the row says
 */
public record MappedRow(
        Disposition disposition,
        String reason,
        String column,
        String detail,
        Order order,
        List<Line> lines,
        Refund refund,
        List<CoreRecord> records)
        implements Serializable {

    static MappedRow accepted(Order order, List<Line> lines, Refund refund, List<CoreRecord> records) {
        return new MappedRow(Disposition.ACCEPTED, "", "", "", order, lines, refund, records);
    }

    static MappedRow accepted(List<CoreRecord> records) {
        return accepted(null, List.of(), null, records);
    }

    static MappedRow quarantined(Reject reject) {
        return new MappedRow(
                Disposition.QUARANTINED,
                reject.reason().name(),
                reject.column(),
                reject.detail(),
                null,
                List.of(),
                null,
                List.of());
    }

    static MappedRow ignored(String reason) {
        return new MappedRow(Disposition.IGNORED, reason, "", "", null, List.of(), null, List.of());
    }
}
