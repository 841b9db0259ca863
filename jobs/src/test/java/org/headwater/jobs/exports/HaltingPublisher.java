package org.headwater.jobs.exports;

import java.io.IOException;
import java.nio.file.Path;

/** Publishes, and dies just before one step as if killed: no finally block, no shutdown hook. */
final class HaltingPublisher {

    static final int HALTED = 137;

    private HaltingPublisher() {}

    /** Takes the folder, the run id, how many members and the step's name. */
    public static void main(String[] args) throws IOException {
        Samples.publish(Path.of(args[0]), args[1], Integer.parseInt(args[2]), step -> {
            if (step.equals(args[3])) {
                Runtime.getRuntime().halt(HALTED);
            }
        });
    }
}
