package org.headwater.jobs.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.headwater.jobs.config.SourceConfig.CsvConfig;
import org.headwater.jobs.config.SourceConfig.FillDown;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** How the text of a CSV file is cut. */
final class CsvSettings {

    private static final Setting<String> ENCODING = Setting.defaulting(
            "encoding",
            Texts.parsed("a character set such as UTF-8 or GB18030", CsvSettings::charset),
            "UTF-8",
            "Character set of the file; bytes that do not fit are never replaced.");
    private static final Setting<Character> DELIMITER =
            Setting.defaulting("delimiter", Texts.character(), "','", "Between two cells.");
    private static final Setting<Character> QUOTE = Setting.defaulting(
            "quote",
            Texts.parsed(Pattern.compile("[^\\r\\n]|none"), "one character, or none", CsvSettings::quote),
            "'\"'",
            "Around cells that hold a delimiter or a line break; none when every character is meant as it stands.");
    private static final Setting<Optional<Character>> ESCAPE = Setting.optional(
            "escape",
            Texts.character(),
            "the quote",
            "Before a quote within a cell: the quote itself for RFC 4180, or a backslash.");

    private static final Setting<String> BY = Setting.required(
            "by", Columns.NAME, "Column that is the same in rows that belong together, such as the order's number.");
    private static final Setting<List<String>> COLUMNS = Setting.required(
            "columns",
            ListShape.notEmpty(Columns.NAME),
            "Columns that take the value of the row before where they are blank.");
    private static final Setting<Optional<FillDown>> FILL_DOWN = Setting.optional(
            "fill_down",
            ObjectShape.of(
                    "fill_down",
                    "For files that say what rows have in common only in the first of them.",
                    values -> new FillDown(values.get(BY), values.get(COLUMNS)),
                    BY,
                    COLUMNS),
            "For files that say what rows have in common only in the first of them, as Shopify's orders do.");

    private static final Setting<List<String>> HEADER = Setting.defaulting(
            "columns",
            ListShape.of(Columns.NAME),
            "[]",
            "Names of all columns, in their order, for files without a header.");

    static final ObjectShape<CsvConfig> SHAPE = ObjectShape.of(
                    "csv",
                    "How the text of a CSV file is cut.",
                    CsvSettings::make,
                    ENCODING,
                    DELIMITER,
                    QUOTE,
                    ESCAPE,
                    FILL_DOWN,
                    HEADER)
            .check(CsvSettings::checkDistinct);

    private CsvSettings() {}

    private static CsvConfig make(Values values) {
        char quote = values.get(QUOTE);
        return new CsvConfig(
                values.get(ENCODING),
                values.get(DELIMITER),
                quote,
                values.get(ESCAPE).orElse(quote),
                values.get(FILL_DOWN),
                values.get(HEADER));
    }

    private static Optional<Character> quote(String text) {
        return Optional.of(text.equals("none") ? CsvConfig.NO_QUOTE : text.charAt(0));
    }

    private static void checkDistinct(Values values) {
        Optional<Character> delimiter = values.find(DELIMITER);
        boolean asQuote = delimiter.isPresent() && delimiter.equals(values.find(QUOTE));
        boolean asEscape =
                delimiter.isPresent() && delimiter.equals(values.find(ESCAPE).flatMap(escape -> escape));
        if (asQuote || asEscape) {
            values.item()
                    .problem("delimiter must differ from quote and escape; was the same as "
                            + (asQuote ? "quote" : "escape"));
        }
    }

    private static Optional<String> charset(String text) {
        try {
            return Optional.of(text).filter(Charset::isSupported);
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
