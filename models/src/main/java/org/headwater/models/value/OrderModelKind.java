package org.headwater.models.value;

import java.util.List;
import org.headwater.models.stats.Objective;

/** The models of repeat buying in continuous time. */
public enum OrderModelKind {
    BG_NBD("bg-nbd", List.of("r", "alpha", "a", "b")),
    MBG_NBD("mbg-nbd", List.of("r", "alpha", "a", "b")),
    PARETO_NBD("pareto-nbd", List.of("r", "alpha", "s", "beta"));

    private final String code;
    private final List<String> parameters;

    OrderModelKind(String code, List<String> parameters) {
        this.code = code;
        this.parameters = parameters;
    }

    /** As on the command line and in tables. */
    public String code() {
        return code;
    }

    /** Names of its parameters, as in its paper. */
    public List<String> parameters() {
        return parameters;
    }

    /** @param values of {@link #parameters}, in their order; more than 0 and finite */
    public OrderModel of(double... values) {
        return switch (this) {
            case BG_NBD -> new BgNbd(values[0], values[1], values[2], values[3]);
            case MBG_NBD -> new MbgNbd(values[0], values[1], values[2], values[3]);
            case PARETO_NBD -> new ParetoNbd(values[0], values[1], values[2], values[3]);
        };
    }

    Objective likelihood(Cells cells) {
        return switch (this) {
            case BG_NBD -> new BetaGeometricLikelihood(cells, 0);
            case MBG_NBD -> new BetaGeometricLikelihood(cells, 1);
            case PARETO_NBD -> new ParetoLikelihood(cells);
        };
    }

    /** The model that makes what was seen most likely; never throws for what was seen. */
    public OrderFit fit(Cells cells) {
        return OrderFit.of(this, cells);
    }
}
