package org.headwater.jobs.sources;

import org.headwater.jobs.config.TextColumn;

/**
 * Ids in one canonical form, so that two files mean the same by the same id: trimmed, without invisible characters, in
 * NFKC, without a spreadsheet's guard and without the prefix and suffix that the source adds. Case is kept.
 */
final class IdParser {
    /** Who an id says nobody is. One customer with all their orders would be a giant. */
    private static final Words NOBODY =
            new Words("0", "-", "none", "nil", "n/a", "guest", "anonymous", "00000000-0000-0000-0000-000000000000");

    /** Answers to another question than who. */
    private static final Words NO_IDS = new Words("true", "false");

    private static final int LONGEST = 256;

    /** Digits that a spreadsheet keeps. */
    private static final int EXCEL_DIGITS = 15;

    private final TextColumn rule;

    IdParser(TextColumn rule) {
        this.rule = rule;
    }

    /** @throws Rejection when it is missing or damaged */
    String required(Cells cells) {
        var id = optional(cells);
        if (id == null) {
            throw new Rejection(
                    Reason.MISSING_VALUE, Cell.of(cells, rule.columns()).column(), "must not be blank");
        }
        return id;
    }

    /** @throws Rejection when it is damaged */
    String user(Cells cells) {
        return user(Cell.of(cells, rule.columns()));
    }

    /** @throws Rejection when it is damaged */
    String user(Cell cell) {
        var id = optional(cell);
        return id == null || NOBODY.have(id) ? null : id;
    }

    /** The id or null. */
    String optional(Cells cells) {
        return optional(Cell.of(cells, rule.columns()));
    }

    private String optional(Cell cell) {
        if (cell.isBlank()) {
            return null;
        }
        var id = Texts.without(rule, Texts.withoutGuard(Texts.id(cell.text())).strip());
        if (id.isEmpty() || Texts.isNothing(id) || NO_IDS.have(id)) {
            return null;
        }
        check(id, cell);
        return id;
    }

    private static void check(String id, Cell cell) {
        if (id.length() > LONGEST) {
            throw cell.reject(Reason.BAD_ID, "must be an id of at most " + LONGEST + " characters");
        }
        if (hasControl(id)) {
            throw cell.reject(Reason.CONTROL_CHARACTER, "must be an id without control characters");
        }
        if (id.indexOf('\uFFFD') >= 0) {
            throw cell.reject(Reason.BAD_ID, "must be an id without the sign for lost text (U+FFFD)");
        }
        if (hasExponent(id) || isRounded(id)) {
            throw cell.reject(Reason.EXCEL_DAMAGED_ID, "must be an id that no spreadsheet has rounded");
        }
    }

    private static boolean hasControl(String id) {
        for (var i = 0; i < id.length(); i++) {
            var c = id.charAt(i);
            if (c < ' '
                    || (c > '~'
                            && isControl(
                                    Character.isLowSurrogate(c) && i > 0
                                            ? id.codePointBefore(i + 1)
                                            : id.codePointAt(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    /** Such as 2.02408E+19. */
    private static boolean hasExponent(String id) {
        var exponent = Math.max(id.indexOf("E+"), id.indexOf("e+"));
        return exponent > 0
                && MoneyParser.isPlain(id.substring(0, exponent))
                && WholeNumber.areDigits(id, exponent + 2, id.length());
    }

    private static boolean isRounded(String id) {
        return id.length() > EXCEL_DIGITS && id.endsWith("000000") && WholeNumber.areDigits(id, 0, id.length());
    }
}
