package org.headwater.models.seeded;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import smile.math.MathEx;

/**
 * Runs Smile with one seed and one thread. Smile draws from a generator of the current thread, and adds doubles up in
 * parallel; on a pool of one worker both come out the same whatever else the machine does.
 */
public final class Seeded {

    private Seeded() {}

    /** The answer of {@code work}, whose unchecked failures come out as they are. */
    public static <T> T run(long seed, Supplier<T> work) {
        var pool = new ForkJoinPool(1);
        try {
            return pool.submit(() -> {
                        MathEx.setSeed(seed);
                        return work.get();
                    })
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a model was being fitted", e);
        } finally {
            pool.shutdown();
        }
    }
}
