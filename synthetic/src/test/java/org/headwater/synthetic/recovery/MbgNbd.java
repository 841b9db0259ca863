package org.headwater.synthetic.recovery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A plain maximum-likelihood fit of the MBG/NBD, row by row and without gradients: slow and simple, to recover what was
 * planted.
 *
 * @see <a href="https://doi.org/10.1016/j.ijresmar.2007.01.002">Batislam, Denizel, Filiztekin (2007)</a>
 */
record MbgNbd(double r, double alpha, double a, double b) {

    /** Repeat orders, days from the first to the last, days from the first to the end. */
    record Customer(int x, double tx, double t) {}

    static MbgNbd fit(List<Customer> customers) {
        double[] start = {0, Math.log(30), 0, 1};
        double[] best = nelderMead(p -> -logLikelihood(of(p), customers), start);
        return of(best);
    }

    private static MbgNbd of(double[] logs) {
        return new MbgNbd(Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]));
    }

    static double logLikelihood(MbgNbd m, List<Customer> customers) {
        double base = m.r * Math.log(m.alpha) - logGamma(m.r) - logBeta(m.a, m.b);
        double sum = 0;
        for (Customer c : customers) {
            double alive = logBeta(m.a, m.b + c.x + 1) - (m.r + c.x) * Math.log(m.alpha + c.t);
            double gone = logBeta(m.a + 1, m.b + c.x) - (m.r + c.x) * Math.log(m.alpha + c.tx);
            double larger = Math.max(alive, gone);
            sum += base + logGamma(m.r + c.x) + larger + Math.log1p(Math.exp(-Math.abs(alive - gone)));
        }
        return sum;
    }

    private static double logBeta(double x, double y) {
        return logGamma(x) + logGamma(y) - logGamma(x + y);
    }

    /** Stirling's series after shifting the argument past 8. */
    private static double logGamma(double x) {
        double shift = 0;
        while (x < 8) {
            shift += Math.log(x);
            x++;
        }
        double inverse = 1 / (x * x);
        double series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }

    @FunctionalInterface
    private interface Objective {
        double at(double[] point);
    }

    private record Vertex(List<Double> point, double value) {
        static Vertex at(double[] point, Objective objective) {
            return new Vertex(Arrays.stream(point).boxed().toList(), objective.at(point));
        }

        double[] toArray() {
            return point.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** The simplex method of Nelder and Mead (1965), until it has shrunk to a point. */
    private static double[] nelderMead(Objective objective, double[] start) {
        int n = start.length;
        Vertex[] simplex = new Vertex[n + 1];
        for (int i = 0; i <= n; i++) {
            double[] point = start.clone();
            if (i > 0) {
                point[i - 1] += 0.5;
            }
            simplex[i] = Vertex.at(point, objective);
        }
        for (int round = 0; round < 400; round++) {
            Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
            if (simplex[n].value - simplex[0].value < 1e-7) {
                break;
            }
            double[] centre = new double[n];
            for (int i = 0; i < n; i++) {
                double[] point = simplex[i].toArray();
                for (int j = 0; j < n; j++) {
                    centre[j] += point[j] / n;
                }
            }
            Vertex reflected = along(centre, simplex[n], -1, objective);
            if (reflected.value < simplex[0].value) {
                Vertex further = along(centre, simplex[n], -2, objective);
                simplex[n] = further.value < reflected.value ? further : reflected;
            } else if (reflected.value < simplex[n - 1].value) {
                simplex[n] = reflected;
            } else {
                Vertex nearer = along(centre, simplex[n], 0.5, objective);
                if (nearer.value < simplex[n].value) {
                    simplex[n] = nearer;
                } else {
                    for (int i = 1; i <= n; i++) {
                        simplex[i] = along(simplex[0].toArray(), simplex[i], 0.5, objective);
                    }
                }
            }
        }
        return simplex[0].toArray();
    }

    private static Vertex along(double[] centre, Vertex worst, double factor, Objective objective) {
        double[] from = worst.toArray();
        double[] point = new double[centre.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = centre[i] + factor * (from[i] - centre[i]);
        }
        return Vertex.at(point, objective);
    }
}
