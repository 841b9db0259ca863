package org.headwater.jobs.sources;

import java.util.Optional;
import org.headwater.jobs.config.SourceConfig;

/** Every format whose meaning is known. */
final class KnownFormats {

    private KnownFormats() {}

    /** The reader of a source's rows; empty when the config says what they mean. */
    static Optional<KnownFormat> of(SourceConfig source, String lakeCurrency) {
        return switch (source.format()) {
            case CSV, JSON_LINES, PARQUET -> Optional.empty();
            case WECOM_MESSAGES, WECOM_CONTACTS, WECOM_GROUPS, SENSORS, SEGMENT ->
                throw new IllegalArgumentException("format " + source.format() + " can't be read yet");
        };
    }
}
