package org.headwater.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.headwater.jobs.sources.SourceFile;
import scala.Tuple2;

/** SHA-256 of every input file as it lies on disk, one task a file. */
final class InputDigests {

    private InputDigests() {}

    static Map<SourceFile, String> of(SparkSession spark, List<SourceFile> files) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        Map<SourceFile, String> digests = new LinkedHashMap<>();
        int tasks = Math.max(1, Math.min(files.size(), 4 * context.defaultParallelism()));
        context.parallelize(files, tasks)
                .map(file -> new Tuple2<>(file, sha256(file, hadoop.value())))
                .collect()
                .forEach(pair -> digests.put(pair._1(), pair._2()));
        return digests;
    }

    private static String sha256(SourceFile file, SerializableConfiguration hadoop) throws IOException {
        MessageDigest digest = RunId.sha256();
        var path = new Path(file.path());
        try (InputStream in = path.getFileSystem(hadoop.value()).open(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
