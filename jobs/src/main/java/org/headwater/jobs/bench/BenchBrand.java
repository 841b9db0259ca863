package org.headwater.jobs.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.generate.Folders;
import org.headwater.jobs.generate.WorldWriter;
import org.headwater.jobs.run.Main;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.files.Period;

/**
 * A synthetic brand with a config that reads it, and the lake made of it, in one folder.
 *
 * @param folder with {@code headwater.yaml}, {@code audiences}, {@code brand} and, after a run, {@code lake}
 * @param lastDay that the brand's files tell of
 */
record BenchBrand(Path folder, LocalDate lastDay) {

    /** Made anew; the config and its audiences are copied. */
    static BenchBrand make(SparkSession spark, World world, Path config, Path folder) throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder.resolve("audiences"));
        new WorldWriter(spark, world, Period.MONTHLY, 0, folder.resolve("brand")).write();
        Files.copy(config, folder.resolve("headwater.yaml"));
        try (var audiences = Files.list(config.toAbsolutePath().resolveSibling("audiences"))) {
            for (Path file : audiences.toList()) {
                Files.copy(file, folder.resolve("audiences").resolve(file.getFileName()));
            }
        }
        return new BenchBrand(folder, WorldTime.date(world.until() - 1));
    }

    /** As of its last day.
     *
     * @return seconds that the jobs took, reading included
     */
    double run(String jobs) {
        var out = new ByteArrayOutputStream();
        var printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        String file = folder.resolve("headwater.yaml").toString();
        long began = System.nanoTime();
        int code = Main.run(
                List.of("run", "--config", file, "--as-of-date", lastDay.toString(), "--jobs", jobs), printer, printer);
        if (code != 0) {
            throw new IllegalStateException("The run ended with " + code + ": " + out.toString(StandardCharsets.UTF_8));
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
