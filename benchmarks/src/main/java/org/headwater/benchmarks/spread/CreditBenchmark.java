package org.headwater.benchmarks.spread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.credit.ActionLog;
import org.headwater.models.spread.credit.CreditDistribution;
import org.headwater.models.spread.credit.DirectCredit;
import org.headwater.models.spread.credit.Propagation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 50 seeds by credit distribution with time decay over 10,000,000 actions of 500,000 users with 5,000,000 ties, beside reading that
 * log from a file and sorting it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 4)
@Fork(value = 1, jvmArgs = "-Xmx8g")
public class CreditBenchmark {

    private static final int USERS = 500_000;
    private static final int ACTIONS = 100_000;
    private static final int ENTRIES = 10_000_000;

    private Path file;
    private Csr in;
    private ActionLog log;

    @Setup
    public void draw() throws IOException {
        var arcs = DrawnNetwork.of(USERS, 10 * USERS, 1);
        file = DrawnLog.write(Csr.outgoing(arcs), ACTIONS, ENTRIES, 2);
        in = Csr.incoming(arcs);
        log = readAndSort();
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public ActionLog readAndSort() throws IOException {
        return DrawnLog.read(file, USERS, ACTIONS, ENTRIES);
    }

    @Benchmark
    public List<CreditDistribution.Seed> distribute() {
        return CreditDistribution.choose(Propagation.of(log, in), DirectCredit.TIME_DECAY, 50);
    }
}
