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
            session = Sessions.open("tests");
        }
        return session;
    }
}
