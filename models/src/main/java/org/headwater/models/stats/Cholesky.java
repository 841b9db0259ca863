package org.headwater.models.stats;

import java.util.Optional;

/** The square root of a symmetric, positive definite matrix: A = L Lᵀ, L lower triangular. O(n³). */
public final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Empty where the matrix is not positive definite, or not finite. */
    public static Optional<Cholesky> of(double[][] symmetric) {
        int n = symmetric.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                double rest = symmetric[i][k];
                for (int j = 0; j < k; j++) {
                    rest -= lower[i][j] * lower[k][j];
                }
                if (i != k) {
                    lower[i][k] = rest / lower[k][k];
                } else if (rest > 0 && Double.isFinite(rest)) {
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /** L z. */
    public double[] times(double[] z) {
        double[] product = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            for (int k = 0; k <= i; k++) {
                product[i] += lower[i][k] * z[k];
            }
        }
        return product;
    }

    /** The inverse of A. */
    public double[][] inverse() {
        int n = lower.length;
        double[][] inverse = new double[n][];
        for (int column = 0; column < n; column++) {
            double[] unit = new double[n];
            unit[column] = 1;
            inverse[column] = solve(unit);
        }
        return inverse;
    }

    /** The x of A x = b. */
    public double[] solve(double[] b) {
        int n = lower.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
