package org.headwater.jobs.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.run.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench habits --users N --days D}. */
@Command(
        name = "habits",
        description =
                "A synthetic brand through the pipeline: what user_stage, interests and best_hour say of people, against the"
                        + " brand's truth.",
        mixinStandardHelpOptions = true)
final class HabitsBenchCommand implements Callable<Integer> {

    private static final String JOBS = "consents,deliveries,events,identity_links,messages,relations,identities,orders,"
            + "refunds,customers,funnel_members,user_stage,views,interests,best_hour";

    @Mixin
    BrandOptions brand;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("bench habits");
        PrintWriter out = spec.commandLine().getOut();
        new HabitsScore(brand.run(spark, "habits", JOBS, out)).tell(out);
        out.flush();
        return 0;
    }
}
