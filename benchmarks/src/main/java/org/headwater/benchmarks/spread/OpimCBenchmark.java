package org.headwater.benchmarks.spread;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.seeding.Diffusion;
import org.headwater.models.spread.seeding.OpimC;
import org.headwater.models.spread.seeding.SeedChoice;
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
 * 50 seeds of NetHEPT, weighted cascade, with the certificate at epsilon, and with seeds as close as closeness asks. The published
 * program takes 222 ms at epsilon 0.01, with 145,920 sets to choose and as many to check.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class OpimCBenchmark {

    @Param({"1", "2"})
    public int threads;

    /** Infinity: the certificate alone. 0.05 takes 146,084 sets, as many as the published program. */
    @Param({"Infinity", "0.05", "0.01"})
    public double closeness;

    private Arcs arcs;

    @Setup
    public void read() throws IOException {
        arcs = NetHept.read("rrset_graph_ic.inf.gz");
    }

    @Benchmark
    public SeedChoice choose() {
        var options = OpimC.Options.DEFAULT.withCloseness(closeness).withThreads(threads);
        return OpimC.choose(arcs, Diffusion.INDEPENDENT_CASCADE, 50, options);
    }
}
