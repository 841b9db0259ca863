package org.headwater.jobs.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.exports.ManifestCheck;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.run.Digest;
import org.headwater.jobs.run.Ledger;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Table;

/** Reads a lake and its audience files as any reader may at any moment, and says what must never be seen. */
final class LakeWatch {

    private final SparkSession spark;
    private final SampleCopy samples;
    private final Map<String, Set<String>> complete;

    /** @param complete the digests that each table may have, by {@code layer.name} */
    LakeWatch(SparkSession spark, SampleCopy samples, Map<String, Set<String>> complete) {
        this.spark = spark;
        this.samples = samples;
        this.complete = complete;
    }

    /** What is wrong with the tables as they are now. */
    List<String> tables() {
        return published().parallelStream()
                .flatMap(table -> problems(table).stream())
                .toList();
    }

    /** What is wrong with one of the tables as it is now. */
    List<String> someTable(Random random) {
        return problems(published().get(random.nextInt(published().size())));
    }

    private List<String> problems(Table table) {
        var lake = new Lake(spark, samples.lake());
        if (!lake.has(table)) {
            return List.of();
        }
        long version = lake.version(table);
        // Read as anybody else would.
        Dataset<Row> rows =
                spark.read().format("delta").option("versionAsOf", version).load(lake.path(table));
        String digest = digest(table, rows);
        // A table is made empty just before its first rows come.
        return version == 0 || complete.get(table.qualifiedName()).contains(digest)
                ? List.of()
                : List.of(table.qualifiedName() + " version " + version + " is no complete state: " + digest);
    }

    /** What is wrong with the tables as {@code sql} shows them: all of one finished run. */
    List<String> publishedTogether() {
        var lake = new Lake(spark, samples.lake());
        var ledger = new Ledger(spark, lake);
        Optional<String> run = ledger.lastPublished();
        if (run.isEmpty()) {
            return List.of();
        }
        Map<String, Long> versions = ledger.versions(run.get());
        Map<String, String> digests = ledger.digests(run.get());
        return published().parallelStream()
                .filter(table -> !digest(table, lake.rows(table, versions.get(table.qualifiedName())))
                        .equals(digests.get(table.qualifiedName())))
                .map(table -> table.qualifiedName() + " is not what run " + run.get() + " published")
                .toList();
    }

    List<String> files() throws IOException {
        Path out = samples.out();
        return java.nio.file.Files.isDirectory(out) ? ManifestCheck.problems(out) : List.of();
    }

    private static List<Table> published() {
        return Catalog.stored().stream().filter(t -> t.layer() != Layer.OPS).toList();
    }

    private static String digest(Table table, Dataset<Row> rows) {
        Dataset<Row> slice = table.isSliced() ? rows.filter(col("as_of").equalTo(lit(SampleCopy.AS_OF))) : rows;
        return Digest.of(table, slice).value();
    }
}
