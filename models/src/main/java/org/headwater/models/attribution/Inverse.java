package org.headwater.models.attribution;

/** Inverse of a matrix by Gauss-Jordan elimination with row pivots. O(n³). */
final class Inverse {

    private Inverse() {}

    /** @throws IllegalStateException when it has none: a state that no path leaves, which a path cannot make */
    static void inPlace(double[][] a) {
        int n = a.length;
        int[] swapped = new int[n];
        for (int k = 0; k < n; k++) {
            swapped[k] = largest(a, k);
            double[] other = a[swapped[k]];
            a[swapped[k]] = a[k];
            a[k] = other;
            double pivot = a[k][k];
            if (pivot == 0) {
                throw new IllegalStateException("The matrix has no inverse: column " + k + " depends on others");
            }
            a[k][k] = 1;
            for (int j = 0; j < n; j++) {
                a[k][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                if (i != k && a[i][k] != 0) {
                    eliminate(a[i], a[k], k);
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            swapColumns(a, k, swapped[k]);
        }
    }

    private static void eliminate(double[] row, double[] pivotRow, int k) {
        double factor = row[k];
        row[k] = 0;
        for (int j = 0; j < row.length; j++) {
            row[j] -= factor * pivotRow[j];
        }
    }

    private static int largest(double[][] a, int k) {
        int largest = k;
        for (int i = k + 1; i < a.length; i++) {
            if (Math.abs(a[i][k]) > Math.abs(a[largest][k])) {
                largest = i;
            }
        }
        return largest;
    }

    private static void swapColumns(double[][] a, int i, int j) {
        if (i != j) {
            for (double[] row : a) {
                double kept = row[i];
                row[i] = row[j];
                row[j] = kept;
            }
        }
    }
}
