package org.headwater.jobs.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;

/** Zone and currency: said once for all, unless a source or a column says otherwise. */
final class Region {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static final Shape<String> CODE = Texts.parsed(
            Pattern.compile("[A-Z]{3}"),
            "an ISO 4217 currency code such as CNY",
            text -> Optional.of(text).filter(CODES::contains));

    static final Setting<ZoneId> ZONE = Setting.defaulting(
            "zone",
            Texts.parsed("a time zone such as Asia/Shanghai", Region::zone),
            "Asia/Shanghai",
            "Business zone: days begin at its midnights.");

    static final Setting<String> CURRENCY =
            Setting.defaulting("currency", CODE, "CNY", "ISO 4217 code of all money in the lake.");

    static final Setting<ZoneId> SOURCE_ZONE =
            ZONE.inherited("the zone of the file", "Zone of times that the source writes without one.");

    static final Setting<String> SOURCE_CURRENCY =
            CURRENCY.inherited("the currency of the file", "Currency of the amounts when no column says it.");

    static final Setting<ZoneId> TIME_ZONE =
            SOURCE_ZONE.inherited("the zone of the source", "Zone of times that the column writes without one.");

    private Region() {}

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
