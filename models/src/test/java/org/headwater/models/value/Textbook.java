package org.headwater.models.value;

import org.headwater.models.stats.GaussLegendre;
import org.headwater.models.stats.LogBeta;
import org.headwater.models.stats.LogGamma;

/** Likelihoods of one customer as the papers write them, in no hurry. */
final class Textbook {
    private Textbook() {}

    static double logLikelihood(OrderModel model, History h) {
        return switch (model.kind()) {
            case BG_NBD -> {
                var m = (BgNbd) model;
                double left =
                        h.x() == 0 ? 0 : m.a() / (m.b() + h.x() - 1) * Math.pow(m.alpha() + h.tx(), -m.r() - h.x());
                yield purchases(m.r(), m.alpha(), h)
                        + LogBeta.of(m.a(), m.b() + h.x())
                        - LogBeta.of(m.a(), m.b())
                        + Math.log(Math.pow(m.alpha() + h.T(), -m.r() - h.x()) + left);
            }
            case MBG_NBD -> {
                var m = (MbgNbd) model;
                double left = m.a() / (m.b() + h.x()) * Math.pow(m.alpha() + h.tx(), -m.r() - h.x());
                yield purchases(m.r(), m.alpha(), h)
                        + LogBeta.of(m.a(), m.b() + h.x() + 1)
                        - LogBeta.of(m.a(), m.b())
                        + Math.log(Math.pow(m.alpha() + h.T(), -m.r() - h.x()) + left);
            }
            case PARETO_NBD -> {
                var m = (ParetoNbd) model;
                double power = m.r() + h.x();
                double left = GaussLegendre.ofPoints(32)
                        .integrate(
                                u -> Math.pow(m.alpha() + u, -power) * Math.pow(m.beta() + u, -m.s() - 1),
                                h.tx(),
                                h.T(),
                                300);
                yield purchases(m.r(), m.alpha(), h)
                        + m.s() * Math.log(m.beta())
                        + Math.log(Math.pow(m.alpha() + h.T(), -power) * Math.pow(m.beta() + h.T(), -m.s())
                                + m.s() * left);
            }
        };
    }

    private static double purchases(double r, double alpha, History h) {
        return LogGamma.of(r + h.x()) - LogGamma.of(r) + r * Math.log(alpha);
    }
}
