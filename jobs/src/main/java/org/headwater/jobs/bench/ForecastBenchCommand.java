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

    @Mixin
    BrandOptions brand;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("bench forecast");
        PrintWriter out = spec.commandLine().getOut();
        new ForecastScore(brand.run(spark, "forecast", JOBS, out)).tell(out);
        out.flush();
        return 0;
    }
}
