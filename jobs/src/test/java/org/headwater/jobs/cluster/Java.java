package org.headwater.jobs.cluster;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The Java that runs the tests, which runs the cluster too. */
final class Java {

    static final String EXECUTABLE =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Where {@link DiesWithParent} is. */
    static final Path TESTS = tests();

    /** Every process here lives for less than the second compiler needs to pay off. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

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
