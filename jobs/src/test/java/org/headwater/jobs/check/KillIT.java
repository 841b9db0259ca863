package org.headwater.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A few kills; {@code bin/headwater check kill --times 20} does more. */
class KillIT {

    @Test
    void aKilledRunLeavesNothingHalfWrittenAndARerunEndsTheSame() {
        var out = new StringWriter();

        int code = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .execute("kill", "--samples", "../data-samples", "--times", "2", "--seed", "3");

        assertThat(out.toString()).contains("2 runs killed, 0 problems");
        assertThat(code).isZero();
    }
}
