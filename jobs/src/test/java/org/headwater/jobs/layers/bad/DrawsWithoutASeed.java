package org.headwater.jobs.layers.bad;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

@SuppressWarnings("all")
final class DrawsWithoutASeed {

    double math() {
        return Math.random();
    }

    Random random() {
        return new Random();
    }

    SplittableRandom splittable() {
        return new SplittableRandom();
    }

    int secure() {
        return new SecureRandom().nextInt();
    }

    int threadLocal() {
        return ThreadLocalRandom.current().nextInt();
    }

    UUID uuid() {
        return UUID.randomUUID();
    }

    void shuffled(List<String> list) {
        Collections.shuffle(list);
    }
}
