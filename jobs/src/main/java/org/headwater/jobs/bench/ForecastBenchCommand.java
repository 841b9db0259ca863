package org.headwater.jobs.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.run.Sessions;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench forecast --users N --days D}. */
@Command(
        name = "forecast",
        description =
                "A synthetic brand through the pipeline: what user_value says of the next year, against what the brand's"
                        + " customers really did.",
        mixinStandardHelpOptions = true)
final class ForecastBenchCommand implements Callable<Integer> {

    private static final String JOBS =
            "consents,deliveries,events,identity_links,messages,relations,identities,orders,refunds,customers,"
                    + "order_lines,user_orders,purchases,backtest,value_fits,user_value";

    @Option(names = "--users", defaultValue = "14000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    int users;

    @Option(names = "--days", defaultValue = "365", paramLabel = "D", description = "default: ${DEFAULT-VALUE}")
    int days;

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

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (users < 1 || days < 1) {
            throw new UsageException("--users and --days must be 1 or more, were " + users + " and " + days);
        }
        SparkSession spark = Sessions.open("bench forecast");
        Path folder = dir.toAbsolutePath().resolve("forecast-%d-%d-%d".formatted(users, days, seed));
        var out = spec.commandLine().getOut();
        if (!again) {
            var world = new World(Profile.BEAUTY, users, days, days, seed, 1, Noise.USUAL);
            double seconds = BenchBrand.make(spark, world, config, folder).run(JOBS);
            out.printf(Locale.ROOT, "%,d people, %d days: read and run in %.1f s%n", users, days, seconds);
        }
        new ForecastScore(spark, folder).tell(out);
        out.flush();
        return 0;
    }
}
