package org.headwater.jobs.config;

import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.yaml.MapShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;

/** How a currency code is read. */
final class CurrencyColumnSettings {

    private static final Setting<Optional<Map<String, String>>> MAP = Setting.optional(
            "map", new MapShape<>(Region.CODE), "Other ways the file writes a code, such as RMB for CNY.");

    static final Shape<CurrencyColumn> SHAPE = Columns.nameOr(
            ObjectShape.of(
                            "currency_column",
                            "An ISO 4217 code.",
                            values -> new CurrencyColumn(
                                    Columns.names(values), values.get(MAP).orElse(Map.of())),
                            Columns.COLUMN,
                            Columns.COLUMNS,
                            MAP)
                    .rule(Columns.ONE_WAY),
            names -> new CurrencyColumn(names, Map.of()));

    private CurrencyColumnSettings() {}
}
