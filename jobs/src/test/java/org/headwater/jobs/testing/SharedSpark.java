package org.headwater.jobs.testing;

import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.run.Sessions;

/** One session for all tests of a JVM, made when first asked for. */
public final class SharedSpark {

    private static SparkSession session;

    private SharedSpark() {}

    public static synchronized SparkSession session() {
        if (session == null) {
            System.setProperty("spark.master", "local[2]");
            System.setProperty("spark.sql.shuffle.partitions", "2");
            // Small frames end before compiled code pays; the runs of the integration tests compile.
            System.setProperty("spark.sql.codegen.wholeStage", "false");
            System.setProperty("spark.sql.codegen.factoryMode", "NO_CODEGEN");
            // Else each aggregation of a few rows begins with 64 MB.
            System.setProperty("spark.buffer.pageSize", "1m");
            session = Sessions.open("tests");
        }
        return session;
    }
}
