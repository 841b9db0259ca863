package org.headwater.jobs.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.run.Sessions;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.IdKind;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.files.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench identity --users N --days D}. */
@Command(
        name = "identity",
        description = "A synthetic brand through the pipeline: how well ids become people, by pairs of ids against the"
                + " brand's truth, and how long it takes. What can be known is what rows of the files tie, a chain of rows"
                + " included if it does not pass through a device or browser, as those have several users.",
        mixinStandardHelpOptions = true)
final class IdentityBenchCommand implements Callable<Integer> {

    private static final String JOBS = "orders,refunds,consents,deliveries,events,identity_links,messages,relations,"
            + "identities,customers,user_orders";

    private static final int MOST_MISSED = 12;

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
        var world = new World(Profile.BEAUTY, users, days, days, 1, 1, Noise.USUAL);
        double seconds = BenchBrand.make(spark, world, config, folder).run(JOBS);
        tell(spark, folder, world, seconds);
        return 0;
    }

    private void tell(SparkSession spark, Path folder, World world, double seconds) {
        Map<Id, String> answer = new HashMap<>();
        Dataset<Row> people = spark.read()
                .format("delta")
                .load(folder.resolve("lake/core/identities").toString());
        people.select(Identities.KIND.col(), Identities.ID_VALUE.col(), Identities.PERSON_ID.col())
                .toLocalIterator()
                .forEachRemaining(
                        row -> BrandRows.id(IdKind.of(row.getString(0)).orElseThrow(), row.getString(1))
                                .ifPresent(id -> answer.put(id, row.getString(2))));
        var score = new TieScore(BrandIds.of(world, EnumSet.allOf(Stream.class)), answer);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d people, %d days: %,d ids in the files, read and put together in %.1f s%n",
                users,
                days,
                people.count(),
                seconds);
        out.printf(
                Locale.ROOT,
                "precision %.5f: of %,d pairs put together, %,d are one person's%n",
                score.ofAll().precision(),
                score.ofAll().answered(),
                score.ofAll().together());
        out.println("recall, by what all files together say of two ids of one person:");
        for (Tie tie : Tie.values()) {
            tell(out, "  " + tie.meaning(), score, tie::equals);
        }
        tell(out, "what can be known: the first two", score, Tie::isProof);
        tell(out, "every two ids of one person that show", score, tie -> true);
        out.println("missed of what can be known:");
        score.missed().stream()
                .limit(MOST_MISSED)
                .forEach(e -> out.printf(Locale.ROOT, "  %,7d  %s%n", e.getValue(), e.getKey()));
        out.flush();
    }

    private static void tell(PrintWriter out, String which, TieScore score, Predicate<Tie> ties) {
        out.printf(
                Locale.ROOT,
                "%-40s %.5f  (%,d of %,d)%n",
                which,
                score.recall(ties),
                score.found(ties),
                score.real(ties));
    }
}
