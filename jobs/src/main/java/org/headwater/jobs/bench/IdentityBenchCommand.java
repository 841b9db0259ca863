package org.headwater.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.generate.Folders;
import org.headwater.jobs.generate.WorldWriter;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.run.Main;
import org.headwater.jobs.run.Sessions;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.models.identity.PairwiseScore;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.files.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench identity --users N --days D}. */
@Command(
        name = "identity",
        description = "A synthetic brand through the pipeline: how well ids become people, by pairs of ids against the"
                + " brand's truth, and how long it takes.",
        mixinStandardHelpOptions = true)
final class IdentityBenchCommand implements Callable<Integer> {

    private static final String JOBS = "consents,deliveries,events,identity_links,messages,relations,identities";

    @Option(names = "--users", defaultValue = "2000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    int users;

    @Option(names = "--days", defaultValue = "180", paramLabel = "D", description = "default: ${DEFAULT-VALUE}")
    int days;

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

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (users < 1 || days < 1) {
            throw new UsageException("--users and --days must be 1 or more, were " + users + " and " + days);
        }
        SparkSession spark = Sessions.open("bench identity");
        Path folder = dir.toAbsolutePath().resolve("identity-" + users + "-" + days);
        Folders.delete(folder);
        Files.createDirectories(folder);
        var world = new World(Profile.BEAUTY, users, days, days, 1, 1, Noise.USUAL);
        new WorldWriter(spark, world, Period.MONTHLY, 0, folder.resolve("brand")).write();
        copy(config.toAbsolutePath().getParent(), folder);
        long began = System.nanoTime();
        run(folder);
        double seconds = (System.nanoTime() - began) / 1e9;
        tell(spark, folder, seconds);
        return 0;
    }

    /** The config and its audiences. */
    private void copy(Path from, Path to) throws IOException {
        Files.copy(config, to.resolve("headwater.yaml"), StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(to.resolve("audiences"));
        try (var files = Files.list(from.resolve("audiences"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve("audiences").resolve(file.getFileName()));
            }
        }
    }

    private static void run(Path folder) {
        var out = new ByteArrayOutputStream();
        var printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        String file = folder.resolve("headwater.yaml").toString();
        int code = Main.run(
                List.of("run", "--config", file, "--as-of-date", "2026-12-31", "--jobs", JOBS), printer, printer);
        if (code != 0) {
            throw new IllegalStateException("The run ended with " + code + ": " + out.toString(StandardCharsets.UTF_8));
        }
    }

    private void tell(SparkSession spark, Path folder, double seconds) {
        Dataset<Row> people = spark.read()
                .format("delta")
                .load(folder.resolve("lake/core/identities").toString());
        Dataset<Row> truth = truth(spark, folder);
        Column isVisitor = col("kind").isin("anonymous", "mini_program_visitor");
        Dataset<Row> scored = people.withColumn(
                        "kind", when(isVisitor, "visitor").otherwise(col("kind")))
                .join(truth, new String[] {"kind", "id_value"})
                .persist();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d people, %d days: %,d ids in the files, read and put together in %.1f s%n",
                users,
                days,
                people.count(),
                seconds);
        tell(out, "ids that the identities file ties", scored.filter(col("is_tied")));
        tell(out, "every id that shows in a file", scored);
        out.flush();
    }

    /** Whose each id is; not of devices that several people use. */
    private static Dataset<Row> truth(SparkSession spark, Path folder) {
        Column type = col("id_type");
        // Browsers and mini programs are not told apart there.
        Column kind = when(type.equalTo("anonymous_id"), "visitor").otherwise(type);
        Column value =
                when(type.equalTo("phone"), concat(lit("+86"), col("id_value"))).otherwise(col("id_value"));
        return spark.read()
                .parquet(folder.resolve("brand/truth/identity_links").toString())
                .filter(type.notEqual("shared_device").and(type.notEqual("ring_device")))
                .select(
                        kind.as("kind"),
                        value.as("id_value"),
                        col("person"),
                        col("known_at").isNotNull().as("is_tied"));
    }

    private static void tell(PrintWriter out, String which, Dataset<Row> scored) {
        String found = Identities.PERSON_ID.column();
        var score = new PairwiseScore(
                pairs(scored.groupBy(found, "person")), pairs(scored.groupBy(found)), pairs(scored.groupBy("person")));
        out.printf(
                Locale.ROOT,
                "  %-36s precision %.5f  recall %.5f  (%,d pairs found, %,d real, %,d both)%n",
                which,
                score.precision(),
                score.recall(),
                score.answered(),
                score.real(),
                score.together());
    }

    /** Pairs within groups: n (n - 1) / 2 each. */
    private static long pairs(RelationalGroupedDataset groups) {
        Row sum = groups.agg(count(lit(1)).as("n"))
                .agg(sum(col("n").multiply(col("n").minus(1))))
                .head();
        return sum.isNullAt(0) ? 0 : sum.getLong(0) / 2;
    }
}
