package org.headwater.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A few of the shapes; {@code bin/headwater check shapes --all} runs every one. */
class ShapesIT {

    @Test
    void tablesAndFilesDoNotDependOnCoresPartitionsZoneOrOrderOfFiles() {
        var out = new StringWriter();

        int code = new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .execute("shapes", "--samples", "../data-samples", "--covering", "4");

        assertThat(out.toString()).contains("4 shapes, 0 different").contains("files renamed");
        assertThat(code).isZero();
    }
}
