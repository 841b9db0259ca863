package org.headwater.benchmarks.value;

import java.util.concurrent.TimeUnit;
import org.headwater.models.stats.LogBeta;
import org.headwater.models.stats.LogGamma;
import org.headwater.models.value.Cells;
import org.headwater.models.value.OrderFit;
import org.headwater.models.value.OrderModelKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole fit over cells, beside evaluations of the textbook's log-likelihood customer by customer, of which a fit without
 * cells or slopes needs thirty or more.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class ValueFitBenchmark {

    @Param({"100000", "1000000"})
    public int customers;

    private Crowd crowd;
    private Cells cells;
    private Cells tenfold;

    @Setup
    public void simulate() {
        crowd = new Crowd(customers);
        cells = crowd.cells(1);
        tenfold = crowd.cells(10);
    }

    @Benchmark
    public OrderFit bgNbd() {
        return OrderModelKind.BG_NBD.fit(cells);
    }

    /** As many cells, in which ten times as many customers stand. */
    @Benchmark
    public OrderFit bgNbdOfTenTimesTheCustomers() {
        return OrderModelKind.BG_NBD.fit(tenfold);
    }

    @Benchmark
    public OrderFit paretoNbd() {
        return OrderModelKind.PARETO_NBD.fit(cells);
    }

    @Benchmark
    public Cells countingIntoCells() {
        return crowd.cells(1);
    }

    @Benchmark
    public double threeTextbookEvaluations() {
        return textbook(0.4, 40, 0.8, 2.4) + textbook(0.41, 41, 0.81, 2.5) + textbook(0.39, 39, 0.79, 2.3);
    }

    private double textbook(double r, double alpha, double a, double b) {
        double sum = 0;
        for (int i = 0; i < crowd.x.length; i++) {
            int x = crowd.x[i];
            double alive = -(r + x) * Math.log(alpha + crowd.observed[i]);
            double bracket = alive;
            if (x > 0) {
                double left = Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + crowd.recency[i]);
                double greater = Math.max(alive, left);
                bracket = greater + Math.log(Math.exp(alive - greater) + Math.exp(left - greater));
            }
            sum += LogGamma.of(r + x)
                    - LogGamma.of(r)
                    + r * Math.log(alpha)
                    + LogBeta.of(a, b + x)
                    - LogBeta.of(a, b)
                    + bracket;
        }
        return sum;
    }
}
