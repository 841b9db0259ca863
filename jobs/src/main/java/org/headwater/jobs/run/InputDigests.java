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
import org.headwater.jobs.sources.Landing;
import org.headwater.jobs.sources.SourceFile;

/** SHA-256 of every input file as it lies on disk, one task a file. */
final class InputDigests {

    private InputDigests() {}

    static Map<SourceFile, String> of(SparkSession spark, List<SourceFile> files) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        Map<SourceFile, String> digests = new LinkedHashMap<>();
        int few = Math.max(1, Math.min(files.size(), 4 * context.defaultParallelism()));
        int tasks = Math.max(few, files.size() / Landing.FILES_A_TASK);
        List<String> found = context.parallelize(files, tasks)
                .map(file -> sha256(file, hadoop.value()))
                .collect();
        for (int i = 0; i < files.size(); i++) {
            digests.put(files.get(i), found.get(i));
        }
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
