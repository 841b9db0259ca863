package org.headwater.jobs.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.lake.LocalDisk;

/** Spark sessions with what the results depend on, and defaults for the rest that a submit command may override. */
public final class Sessions {

    /** What must hold for equal bytes; a submit command can't change it. */
    private static final Map<String, String> FIXED = Map.of(
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.ansi.enabled", "true",
            "spark.sql.variable.substitute", "false",
            "spark.sql.execution.sortBeforeRepartition", "true",
            "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");

    private Sessions() {}

    /** The session of this process: on the cluster that it was submitted to, or embedded. */
    public static SparkSession open(String name) {
        var conf = new SparkConf();
        defaults().forEach(conf::setIfMissing);
        if (conf.get("spark.master").startsWith("local")) {
            // Executors of a cluster may look for a file before they have our classes.
            LocalDisk.SETTINGS.forEach(conf::setIfMissing);
        }
        FIXED.forEach(conf::set);
        return SparkSession.builder().appName("headwater " + name).config(conf).getOrCreate();
    }

    private static Map<String, String> defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("spark.master", "local[*]");
        defaults.put("spark.sql.shuffle.partitions", String.valueOf(Math.max(4, 2 * cores)));
        defaults.put("spark.databricks.delta.snapshotPartitions", "2");
        // Else taking old files off the disk would be a version of its own, and the next run find something new.
        defaults.put("spark.databricks.delta.vacuum.logging.enabled", "false");
        // Lists of files in checksums would be derived by a job for each commit; a lake is read by its log.
        defaults.put("spark.databricks.delta.allFilesInCrc.enabled", "false");
        // Spark's own way to write times, 12 bytes for Impala, takes longer to write and to read.
        defaults.put("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        // Rows of one slice go to its file as they come; without it Spark sorts them first.
        defaults.put("spark.sql.maxConcurrentOutputFileWriters", "4");
        // Without it each class of generated code is asked for over the network, even in one process.
        defaults.put("spark.sql.artifact.isolation.enabled", "false");
        // Nothing is stored in Spark's own catalog; without this an empty folder would appear where the command is
        // called.
        defaults.put(
                "spark.sql.warehouse.dir",
                Path.of(System.getProperty("java.io.tmpdir"), "headwater-warehouse")
                        .toUri()
                        .toString());
        defaults.put("spark.ui.enabled", "false");
        // Without a UI nobody reads the descriptions of plans, which take a twentieth of a small run when they are
        // long.
        defaults.put("spark.sql.ui.explainMode", "simple");
        defaults.put("spark.ui.showConsoleProgress", "false");
        return defaults;
    }
}
