package org.headwater.models.value;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The tenth of CDNOW's customers that the papers are about: 2,357, followed for 39 weeks and then for 39 more. Tests that need it
 * are skipped where it is absent.
 *
 * @param history up to the 39 weeks, in weeks of whole days
 * @param later orders in the 39 weeks after
 * @param repeatSpend mean worth of the repeat purchases; 0 without one
 * @param laterSpend all orders after together
 */
record Cdnow(History history, int later, double repeatSpend, double laterSpend) {

    static final Path CASES = Path.of("../../shared/data/cases/ltv");

    private static final Map<OrderModelKind, OrderFit> FITS = new EnumMap<>(OrderModelKind.class);

    static List<Cdnow> customers() {
        return lines("cdnow_cbs_exact_weeks.csv").stream()
                .map(line -> line.split(",", -1))
                .map(cell -> new Cdnow(
                        new History(Integer.parseInt(cell[1]), wholeDays(cell[2]), wholeDays(cell[3])),
                        Integer.parseInt(cell[4]),
                        Double.parseDouble(cell[5]),
                        Double.parseDouble(cell[6])))
                .toList();
    }

    static Cells cells() {
        return Cells.of(customers().stream().map(Cdnow::history).toList());
    }

    /** The fit, made once. */
    static OrderFit fit(OrderModelKind kind) {
        return FITS.computeIfAbsent(kind, k -> k.fit(cells()));
    }

    /** Without the line of names. */
    static List<String> lines(String file) {
        Path path = CASES.resolve(file);
        assumeThat(path).exists();
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double wholeDays(String weeks) {
        return Math.round(Double.parseDouble(weeks) * 7) / 7.0;
    }
}
