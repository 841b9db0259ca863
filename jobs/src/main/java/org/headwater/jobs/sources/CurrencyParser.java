package org.headwater.jobs.sources;

import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwater.jobs.config.CurrencyColumn;

/** Sees to it that an amount is in the currency of the lake: amounts of two currencies are never added. */
final class CurrencyParser {
    private static final Set<String> ISO = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Optional<CurrencyColumn> rule;
    private final String lake;

    /** @throws IllegalArgumentException when the source's own currency is not the lake's */
    CurrencyParser(Optional<CurrencyColumn> rule, String source, String lake) {
        if (!source.equals(lake)) {
            throw new IllegalArgumentException(
                    "currency must be that of the lake, " + lake + ", was \"" + source + '"');
        }
        this.rule = rule;
        this.lake = lake;
    }

    /** The code that people mean by what is no code; ¥ is the yuan or the yen, so only the lake can say which. */
    private String usual(String written) {
        var code = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return switch (code) {
            case "RMB", "CNH", "人民币", "元" -> "CNY";
            case "¥" -> lake.equals("CNY") || lake.equals("JPY") ? lake : code;
            default -> code;
        };
    }

    /** The code; that of the source where the row says none. */
    String parse(Cells cells) {
        if (rule.isEmpty()) {
            return lake;
        }
        var cell = Cell.of(cells, rule.get().columns());
        if (cell.isBlank()) {
            return lake;
        }
        var written = cell.text().strip();
        var code = rule.get().map().getOrDefault(written, usual(written));
        if (!ISO.contains(code)) {
            throw cell.reject(Reason.UNKNOWN_CURRENCY, "must be an ISO 4217 code or stand in the currency map");
        }
        if (!code.equals(lake)) {
            throw cell.reject(Reason.UNKNOWN_CURRENCY, "must be " + lake + ", the currency of the lake");
        }
        return code;
    }
}
