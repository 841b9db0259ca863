package org.headwater.jobs.run;

import java.time.LocalDate;
import org.headwater.jobs.config.AsOfDate;
import picocli.CommandLine.Option;

/** The day that a run is of. */
final class AsOfOption {

    @Option(
            names = "--as-of-date",
            required = true,
            paramLabel = "D",
            description = "Last business day that counts: yyyy-MM-dd or yyyyMMdd.")
    String asOf;

    /** @throws org.headwater.jobs.plan.UsageException when it is no date */
    LocalDate read() {
        return AsOfDate.parse(asOf);
    }
}
