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

/** {@code bin/headwater bench koc --users N --days D}. */
@Command(
        name = "koc",
        description =
                "A synthetic brand through the pipeline: how well planted KOCs and coupon rings are found, against the"
                        + " brand's truth and beside PageRank, out-degree and the number of shares.",
        mixinStandardHelpOptions = true)
final class KocBenchCommand implements Callable<Integer> {

    private static final String JOBS = "consents,deliveries,events,identity_links,messages,relations,identities,orders,"
            + "refunds,shares,share_opens,share_orders,share_tree,share_edges,cascades,abuse_rings,koc";

    /** So many that one person is not ten points of a small category, and so long that the planted have moved somebody. */
    @Mixin
    BrandOptions brand = new BrandOptions(25_000, 1_460);

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SparkSession spark = Sessions.open("bench koc");
        PrintWriter out = spec.commandLine().getOut();
        new KocScore(brand.run(spark, "koc", JOBS, out)).tell(out);
        out.flush();
        return 0;
    }
}
