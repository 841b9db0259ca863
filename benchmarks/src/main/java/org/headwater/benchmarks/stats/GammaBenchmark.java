package org.headwater.benchmarks.stats;

import java.util.concurrent.TimeUnit;
import org.headwater.models.stats.Digamma;
import org.headwater.models.stats.LogGamma;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One call of the gamma functions, beside one logarithm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class GammaBenchmark {

    @Param({"0.2", "2.5", "40"})
    public double x;

    @Benchmark
    public double logarithm() {
        return Math.log(x);
    }

    @Benchmark
    public double logGamma() {
        return LogGamma.of(x);
    }

    @Benchmark
    public double digamma() {
        return Digamma.of(x);
    }
}
