package org.headwater.jobs.sources.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.headwater.jobs.testing.SharedSpark;

/** One Parquet file of what a query says. */
final class ParquetFile {

    private ParquetFile() {}

    static void write(Path file, String sql) throws IOException {
        Path parts = Files.createTempDirectory(file.getParent(), "_parts");
        SharedSpark.session().sql(sql).coalesce(1).write().mode("overwrite").parquet(parts.toString());
        try (Stream<Path> written = Files.list(parts)) {
            Path part = written.filter(p -> p.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.move(part, file);
        }
    }
}
