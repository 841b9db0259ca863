package org.headwater.jobs.exports;

import java.io.IOException;
import java.nio.file.Path;

/** Publishes one date over and over, each time with other content under a new run id, until it is killed. */
final class TirelessPublisher {

    private TirelessPublisher() {}

    /** Takes the folder and what run ids begin with. */
    public static void main(String[] args) throws IOException {
        for (int run = 0; ; run++) {
            Samples.publish(Path.of(args[0]), args[1] + run, 1 + run % 50);
        }
    }
}
