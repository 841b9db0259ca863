package org.headwater.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RfmBenchTest {

    @TempDir
    Path folder;

    @Test
    void printsRatiosAndALineForMachines() {
        SharedSpark.session();
        var out = new StringWriter();

        int code = new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out, true))
                .execute("rfm", "--orders", "2000", "--users", "50", "--rounds", "1", "--dir", folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("bare scans").contains("peak memory");
        assertThat(out.toString().strip().lines().reduce((a, b) -> b).orElse(""))
                .startsWith("{\"bench\":\"rfm\",\"orders\":2000,\"users\":50,\"scan_s\":");
    }
}
