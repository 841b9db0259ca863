package org.headwater.jobs.run;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sql",
        description = "Answers one SELECT over the tables, each by its bare name, as the last finished run left them.",
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {

    @Mixin
    ConfigOption config;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    QueryFormat format;

    @Parameters(paramLabel = "QUERY", description = "One SELECT.")
    String query;

    private final Streams streams;

    SqlCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ReadOnlySql.check(query);
        Config checked = config.read();
        SparkSession spark = Sessions.open("sql");
        new PublishedViews(spark, new Lake(spark, checked.lake())).register();
        format.write(ReadOnlySql.ask(spark, query), streams.out());
        return ExitCode.DONE.code();
    }
}
