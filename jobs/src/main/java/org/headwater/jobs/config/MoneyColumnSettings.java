package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.headwater.jobs.config.MoneyColumn.MoneyRounding;
import org.headwater.jobs.config.MoneyColumn.MoneyUnit;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.OneOrMany;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** How an amount is read. There is no short form: an amount without its unit is wrong by a hundred. */
final class MoneyColumnSettings {

    private static final Setting<MoneyUnit> UNIT = Setting.required(
            "unit",
            Choice.of(MoneyUnit.class),
            "What 1 is in the file: the whole currency (元), a hundredth (分) or a millionth of it.");
    private static final Setting<Optional<String>> TIMES = Setting.optional(
            "times",
            Columns.NAME,
            "Column of a whole number to multiply with, such as a quantity beside a unit price.");
    private static final Setting<Optional<List<String>>> MINUS = Setting.optional(
            "minus",
            new OneOrMany<>(Columns.NAME),
            "Column, or several, of an amount in the same unit that is taken off, such as a line's discount; blank is nothing.");
    private static final Setting<Boolean> NEGATE = Setting.defaulting(
            "negate",
            Choice.trueOrFalse(),
            "false",
            "Turns the sign, for files that write refunds as negative amounts.");
    private static final Setting<MoneyRounding> ROUNDING = Setting.defaulting(
            "rounding",
            Choice.of(MoneyRounding.class),
            "exact",
            "What happens to a fraction of a minor unit: exact quarantines the row.");

    private static final Setting<NumberFormat> NUMBER_FORMAT = Setting.defaulting(
            "number_format",
            Texts.parsed(
                    Pattern.compile("1299\\.00|1,299\\.00|1\\.299,00|1 299,00"),
                    "one of 1299.00, 1,299.00, 1.299,00, 1 299,00",
                    NumberFormat::of),
            "'1299.00'",
            "How the file writes a thousand two hundred and ninety-nine; what is not written so is quarantined.");

    static final ObjectShape<MoneyColumn> SHAPE = ObjectShape.of(
                    "money_column",
                    "An amount, exact.",
                    MoneyColumnSettings::make,
                    Columns.COLUMN,
                    Columns.COLUMNS,
                    UNIT,
                    TIMES,
                    MINUS,
                    NEGATE,
                    ROUNDING,
                    NUMBER_FORMAT)
            .rule(Columns.ONE_WAY);

    private MoneyColumnSettings() {}

    private static MoneyColumn make(Values values) {
        return new MoneyColumn(
                Columns.names(values),
                values.get(UNIT),
                values.get(TIMES),
                values.get(MINUS).orElse(List.of()),
                values.get(NEGATE),
                values.get(ROUNDING),
                values.get(NUMBER_FORMAT));
    }
}
