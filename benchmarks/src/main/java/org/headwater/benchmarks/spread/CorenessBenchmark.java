package org.headwater.benchmarks.spread;

import java.util.concurrent.TimeUnit;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.Coreness;
import org.headwater.models.spread.Csr;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Coreness of 1,000,000 people with 10,000,000 edges, beside building their adjacency arrays. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 4)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class CorenessBenchmark {

    private Arcs arcs;
    private Csr graph;

    @Setup
    public void draw() {
        arcs = DrawnNetwork.of(1_000_000, 10_000_000, 1);
        graph = Csr.undirected(arcs);
    }

    @Benchmark
    public Csr buildAdjacency() {
        return Csr.undirected(arcs);
    }

    @Benchmark
    public int[] coreness() {
        return Coreness.of(graph);
    }
}
