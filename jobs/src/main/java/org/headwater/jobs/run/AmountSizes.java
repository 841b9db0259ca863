package org.headwater.jobs.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds files whose paid orders are of another size than those of other files of their source, as when one is in 分 and
 * the other in 元. What a file's orders are typically is their geometric mean: a few large ones hardly move it, and a
 * factor moves it by just that factor.
 */
final class AmountSizes {

    /** Fewer orders than these may be of any size. */
    static final int ENOUGH = 20;

    /** The logarithms of amounts are added up as whole millionths, so that their order does not matter. */
    static final double SCALE = 1e6;

    private AmountSizes() {}

    /**
     * Paid orders of one file.
     *
     * @param orders how many are over nothing
     * @param logs sum of the natural logarithms of their amounts in minor units, each in millionths
     */
    record Paid(long orders, long logs) {

        double typicalFen() {
            return Math.exp(logs / SCALE / orders);
        }
    }

    /** A file and its paid orders. */
    record OfFile(String file, Paid paid) {}

    /** What is wrong with the files of a source, in a sentence; empty when nothing is. */
    static Optional<String> problem(String source, List<OfFile> files, int limit) {
        List<OfFile> telling = new ArrayList<>(
                files.stream().filter(f -> f.paid().orders() >= ENOUGH).toList());
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        telling.sort((a, b) -> Double.compare(a.paid().typicalFen(), b.paid().typicalFen()));
        OfFile least = telling.get(0);
        OfFile most = telling.get(telling.size() - 1);
        double ratio = most.paid().typicalFen() / least.paid().typicalFen();
        return ratio < limit
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "Source %s: a paid order of file %s is typically %s, %,.0f times one of file %s (%s), where"
                                + " gates.max_amount_ratio allows less than %d times; give files of minor and of major"
                                + " units a source each, or raise it when both are right",
                        source,
                        most.file(),
                        major(most),
                        ratio,
                        least.file(),
                        major(least),
                        limit));
    }

    private static String major(OfFile file) {
        return String.format(
                Locale.ROOT, "%,.2f", BigDecimal.valueOf(Math.round(file.paid().typicalFen()), 2));
    }
}
