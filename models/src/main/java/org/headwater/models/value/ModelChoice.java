package org.headwater.models.value;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of several fits to trust, and why.
 *
 * <p>A fit that is a guess is out unless all are. Where later orders were held out, only fits whose mean absolute error is within
 * {@value #AS_GOOD_PERCENT} % of the least stay in. Of those left the least AIC wins; MBG/NBD wins where it is within
 * {@value #SAME_AIC} of it, as it is the one that lets one-time buyers leave.
 *
 * @param chosen of the candidates
 * @param reason for people
 */
public record ModelChoice(Candidate chosen, String reason) {

    static final int AS_GOOD_PERCENT = 2;
    static final int SAME_AIC = 2;

    /**
     * A fit that may be chosen.
     *
     * @param holdout how far its forecasts were from later orders, if some were held out
     */
    public record Candidate(OrderFit fit, Optional<ForecastErrors> holdout) {

        private double aic() {
            return fit.estimate().aic();
        }

        private OrderModelKind kind() {
            return fit.model().kind();
        }
    }

    /** @throws IllegalArgumentException if there is no candidate */
    public static ModelChoice of(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one candidate");
        }
        List<Candidate> learned =
                candidates.stream().filter(c -> c.fit().fallback().isEmpty()).toList();
        if (learned.isEmpty()) {
            Candidate guess = preferred(candidates);
            return new ModelChoice(guess, "a stated guess: " + guess.fit().fallback());
        }
        List<Candidate> good = asGoodAsTheBest(learned);
        Candidate best =
                good.stream().min(Comparator.comparingDouble(Candidate::aic)).orElseThrow();
        Candidate chosen = good.stream()
                .filter(c -> c.kind() == OrderModelKind.MBG_NBD && c.aic() <= best.aic() + SAME_AIC)
                .findFirst()
                .orElse(best);
        return new ModelChoice(chosen, reason(chosen, learned, good));
    }

    private static Candidate preferred(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> c.kind() == OrderModelKind.MBG_NBD)
                .findFirst()
                .orElse(candidates.get(0));
    }

    private static List<Candidate> asGoodAsTheBest(List<Candidate> candidates) {
        double least = candidates.stream()
                .flatMap(c -> c.holdout().stream())
                .mapToDouble(ForecastErrors::meanAbsoluteError)
                .min()
                .orElse(Double.NaN);
        return Double.isNaN(least)
                ? candidates
                : candidates.stream()
                        .filter(c -> c.holdout()
                                .map(e -> e.meanAbsoluteError() <= least * (1 + AS_GOOD_PERCENT / 100.0))
                                .orElse(false))
                        .toList();
    }

    private static String reason(Candidate chosen, List<Candidate> learned, List<Candidate> good) {
        var reason = new StringBuilder();
        reason.append(chosen.kind().code()).append(": AIC ").append(aics(learned));
        if (chosen.holdout().isPresent()) {
            reason.append("; held out, mean absolute error ");
            reason.append(String.join(
                    ", ",
                    learned.stream()
                            .filter(c -> c.holdout().isPresent())
                            .map(c -> c.kind().code() + " "
                                    + rounded(c.holdout().orElseThrow().meanAbsoluteError(), 4))
                            .toList()));
            reason.append(
                            good.size() < learned.size()
                                    ? ", the others are worse by more than "
                                    : ", none worse by more than ")
                    .append(AS_GOOD_PERCENT)
                    .append(" %");
        }
        return reason.toString();
    }

    private static String aics(List<Candidate> candidates) {
        return String.join(
                ", ",
                candidates.stream()
                        .map(c -> c.kind().code() + " " + rounded(c.aic(), 1))
                        .toList());
    }

    private static String rounded(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
