package org.headwater.jobs.cluster;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The Java that runs the tests, which runs the cluster too. */
final class Java {

    static final String EXECUTABLE =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Where {@link DiesWithParent} is. */
    static final Path TESTS = tests();

    /**
     * No process here lives until the second compiler pays off. Without it the code cache would be a fifth of its usual
     * size, which Spark's generated classes fill; then nothing at all is compiled any more.
     */
    static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC");

    private Java() {}

    private static Path tests() {
        try {
            return Path.of(DiesWithParent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
