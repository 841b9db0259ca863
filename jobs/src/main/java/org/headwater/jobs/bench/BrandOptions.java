package org.headwater.jobs.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.plan.UsageException;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import picocli.CommandLine.Option;

/** Which synthetic brand goes through the pipeline. */
final class BrandOptions {

    @Option(names = "--users", paramLabel = "N", description = "people of the brand (default: ${DEFAULT-VALUE})")
    int users;

    @Option(names = "--days", defaultValue = "365", paramLabel = "D", description = "default: ${DEFAULT-VALUE}")
    int days;

    @Option(
            names = "--settled-days",
            paramLabel = "D",
            description = "days after those in which nobody new joins: everybody has been there for so long at least"
                    + " (default: ${DEFAULT-VALUE})")
    int settled;

    @Option(names = "--seed", defaultValue = "1", description = "of the brand (default: ${DEFAULT-VALUE})")
    long seed;

    @Option(
            names = "--config",
            defaultValue = "data-samples/headwater.yaml",
            paramLabel = "FILE",
            description = "config that reads such a brand from the folder brand beside it (default: ${DEFAULT-VALUE})")
    Path config;

    @Option(
            names = "--dir",
            defaultValue = "bench-data",
            description = "where the brand is kept (default: ${DEFAULT-VALUE})")
    Path dir;

    @Option(names = "--again", description = "score what an earlier run left there")
    boolean again;

    BrandOptions() {
        this(5_000, 0);
    }

    /** What is taken when the command line says nothing. */
    BrandOptions(int users, int settled) {
        this.users = users;
        this.settled = settled;
    }

    /**
     * The brand made and the jobs run on it as of its last day, unless an earlier run is to be scored again.
     *
     * @param name of the folder, before the numbers
     */
    BrandTruth run(SparkSession spark, String name, String jobs, PrintWriter out) throws IOException {
        if (users < 1 || days < 1 || settled < 0) {
            throw new UsageException("--users and --days must be 1 or more and --settled-days 0 or more, were " + users
                    + ", " + days + " and " + settled);
        }
        Path folder = dir.toAbsolutePath().resolve("%s-%d-%d-%d-%d".formatted(name, users, days, settled, seed));
        if (!again) {
            var world = new World(Profile.BEAUTY, users, days, days + settled, seed, 1, Noise.USUAL);
            double seconds = BenchBrand.make(spark, world, config, folder).run(jobs);
            out.printf(Locale.ROOT, "%,d people, %d days: read and run in %.1f s%n", users, days, seconds);
        }
        return new BrandTruth(spark, folder);
    }
}
