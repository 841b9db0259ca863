package org.headwater.jobs.sources;

import java.util.Optional;
import org.headwater.jobs.config.Format;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.SourceConfig.CsvConfig;

/** Every format whose meaning is known. */
final class KnownFormats {

    private KnownFormats() {}

    /** The reader of a source's rows; empty when the config says what they mean. */
    static Optional<KnownFormat> of(SourceConfig source, String lakeCurrency) {
        return switch (source.format()) {
            case CSV, JSON_LINES, JSON_ARRAY, PARQUET -> Optional.empty();
            case SEGMENT -> Optional.of(new SegmentFormat(source));
            case SENSORS -> Optional.of(new SensorsFormat(source));
            case GA4 -> Optional.of(new Ga4Format(source));
            case POSTHOG -> Optional.of(new PosthogFormat(source));
            case SNOWPLOW -> Optional.of(new SnowplowFormat(source));
            case WECOM_MESSAGES, WECOM_MESSAGES_WRAPPED, WECOM_MESSAGES_TABLE -> Optional.of(new WecomMessages(source));
            case WECOM_CONTACTS -> Optional.of(new WecomContacts(source));
            case WECOM_GROUPS -> Optional.of(new WecomGroups(source));
            case WECOM_AGREEMENTS -> Optional.of(new WecomAgreements(source));
            case WECOM_SENDS -> Optional.of(new WecomSends(source));
        };
    }

    /** How the text of a source is cut into cells: as its format has it, or as the config says. */
    static CsvConfig dialect(SourceConfig source) {
        return source.format() == Format.SNOWPLOW ? SnowplowColumns.DIALECT : source.csv();
    }
}
