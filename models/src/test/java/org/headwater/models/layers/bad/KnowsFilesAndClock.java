package org.headwater.models.layers.bad;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** Wrong on purpose. */
@SuppressWarnings("all")
final class KnowsFilesAndClock {

    String file() throws IOException {
        return Files.readString(Path.of("x"));
    }

    int stream(InputStream in) throws IOException {
        return in.read();
    }

    Instant clock() {
        return Instant.now();
    }

    long nanos() {
        return System.nanoTime();
    }

    Random chance() {
        return new Random();
    }

    double math() {
        return Math.random();
    }

    void print() {
        System.out.println("x");
    }
}
