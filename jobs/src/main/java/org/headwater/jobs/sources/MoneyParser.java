package org.headwater.jobs.sources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.headwater.jobs.config.MoneyColumn;
import org.headwater.jobs.config.MoneyColumn.MoneyRounding;
import org.headwater.jobs.config.MoneyColumn.MoneyUnit;
import org.headwater.jobs.config.NumberFormat;

/** Amounts to minor units (1/100 of the currency), exact: decimal text in, whole number out. */
final class MoneyParser {
    /** Largest amount either way, in minor units: ten trillion of the currency. */
    static final long LARGEST_FEN = 1_000_000_000_000_000L;

    /** Longer texts are no amounts; it also keeps the arithmetic small. */
    private static final int LONGEST = 60;

    private static final Words NOT_FINITE =
            new Words("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

    /** Digits before the point of an amount that is read without decimal arithmetic. */
    private static final int MOST_ORDINARY = 12;

    private final MoneyColumn rule;

    /** Whether the amount is the number in the cell, times a hundred. */
    private final boolean isHundredfold;

    MoneyParser(MoneyColumn rule) {
        this.rule = rule;
        this.isHundredfold = rule.unit() == MoneyUnit.MAJOR
                && rule.format() == NumberFormat.PLAIN
                && rule.times().isEmpty()
                && rule.minus().isEmpty()
                && !rule.negate();
    }

    /** @throws Rejection when the cell is blank or no exact amount, or the column that it is multiplied with is not whole */
    long parse(Cells cells) {
        var cell = Cell.of(cells, rule.columns()).orReject();
        var fen = isHundredfold ? ordinary(cell.text()) : -1;
        if (fen >= 0) {
            return fen;
        }
        var amount = inMinorUnits(decimal(cell));
        if (rule.times().isPresent()) {
            var times = new Cell(rule.times().get(), cells.text(rule.times().get()));
            amount = amount.multiply(BigDecimal.valueOf(WholeNumber.parse(times.orReject())));
        }
        for (var column : rule.minus()) {
            var minus = new Cell(column, cells.text(column));
            if (!minus.isBlank()) {
                amount = amount.subtract(inMinorUnits(decimal(minus)));
            }
        }
        if (rule.negate()) {
            amount = amount.negate();
        }
        return rounded(amount, cell);
    }

    /** An amount as nearly all are written, such as 1299.00, in minor units; -1 for one that is written otherwise. */
    private static long ordinary(String text) {
        var point = text.length() - 3;
        if (point < 1 || point > MOST_ORDINARY || text.charAt(point) != '.') {
            return -1;
        }
        var fen = 0L;
        for (var i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (i != point) {
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                fen = 10 * fen + digit;
            }
        }
        return fen;
    }

    boolean isBlank(Cells cells) {
        return Cell.of(cells, rule.columns()).isBlank();
    }

    private BigDecimal decimal(Cell cell) {
        var written = cell.text().strip();
        var text = rule.format() == NumberFormat.PLAIN ? written : DigitGroups.plain(written, rule.format());
        if (NOT_FINITE.have(text)) {
            throw cell.reject(
                    Reason.NOT_FINITE,
                    "must be a plain decimal such as " + rule.format().example());
        }
        if (!isPlain(text)) {
            throw cell.reject(
                    Reason.BAD_AMOUNT,
                    "must be a plain decimal such as " + rule.format().example());
        }
        return new BigDecimal(text);
    }

    /** A sign or none, ASCII digits, and perhaps a point with digits behind it. */
    static boolean isPlain(String text) {
        var from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        var point = text.indexOf('.');
        var whole = point < 0 ? text.length() : point;
        return text.length() <= LONGEST
                && WholeNumber.areDigits(text, from, whole)
                && (point < 0 || WholeNumber.areDigits(text, point + 1, text.length()));
    }

    private BigDecimal inMinorUnits(BigDecimal amount) {
        return switch (rule.unit()) {
            case MAJOR -> amount.movePointRight(2);
            case MINOR -> amount;
            case MICROS -> amount.movePointLeft(4);
        };
    }

    private long rounded(BigDecimal exact, Cell cell) {
        var whole = exact.setScale(0, RoundingMode.HALF_UP);
        if (rule.rounding() == MoneyRounding.EXACT && whole.compareTo(exact) != 0) {
            throw cell.reject(Reason.TOO_PRECISE, "must be whole minor units (1/100), or set rounding: half_up");
        }
        if (whole.abs().compareTo(BigDecimal.valueOf(LARGEST_FEN)) > 0) {
            throw cell.reject(Reason.AMOUNT_OUT_OF_RANGE, "must be at most 10^15 minor units");
        }
        return whole.longValueExact();
    }

    /** The amount, which must not be below zero. */
    long parseNotNegative(Cells cells) {
        var fen = parse(cells);
        if (fen < 0) {
            throw Cell.of(cells, rule.columns())
                    .reject(Reason.AMOUNT_OUT_OF_RANGE, "must be 0 or more after the mapping");
        }
        return fen;
    }
}
