package org.headwater.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.headwater.jobs.sources.Landing;
import org.headwater.jobs.sources.SourceFile;

/** SHA-256 of every input file as it lies on disk, one task a file. Computed while other things are done with the files. */
final class InputDigests {

    private final List<SourceFile> files;
    private final JavaFutureAction<List<String>> found;

    private InputDigests(List<SourceFile> files, JavaFutureAction<List<String>> found) {
        this.files = files;
        this.found = found;
    }

    static InputDigests begin(SparkSession spark, List<SourceFile> files) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        int few = Math.max(1, Math.min(files.size(), 4 * context.defaultParallelism()));
        int tasks = Math.max(few, files.size() / Landing.FILES_A_TASK);
        return new InputDigests(
                files,
                context.parallelize(files, tasks)
                        .map(file -> sha256(file, hadoop.value()))
                        .collectAsync());
    }

    /** Waits for them; in the order of the files. */
    Map<SourceFile, String> get() {
        Map<SourceFile, String> digests = new LinkedHashMap<>();
        List<String> all = found();
        for (int i = 0; i < files.size(); i++) {
            digests.put(files.get(i), all.get(i));
        }
        return digests;
    }

    private List<String> found() {
        try {
            return found.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while files were digested", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(
                            "Can't digest files: " + e.getCause().getMessage(), e.getCause());
        }
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
