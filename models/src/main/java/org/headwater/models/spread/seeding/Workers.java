package org.headwater.models.spread.seeding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does pieces of work on some threads and gives their results in the order of the pieces; with one thread, right here. */
final class Workers implements AutoCloseable {

    private final ExecutorService pool;
    private final int threads;

    Workers(int threads) {
        this.threads = threads;
        this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, Workers::daemon);
    }

    /** Work on the numbers {@code from} to {@code to - 1}. */
    @FunctionalInterface
    interface Piece<T> {
        T of(long from, long to);
    }

    /** Cuts numbers into pieces of {@code most} at most, enough for all threads. */
    <T> List<T> inPieces(long from, long to, long most, Piece<T> work) {
        long pieces = Math.max((to - from + most - 1) / most, threads == 1 ? 1 : 4L * threads);
        pieces = Math.max(1, Math.min(pieces, to - from));
        List<Callable<T>> tasks = new ArrayList<>();
        for (long i = 0; i < pieces; i++) {
            long begin = from + (to - from) * i / pieces;
            long end = from + (to - from) * (i + 1) / pieces;
            tasks.add(() -> work.of(begin, end));
        }
        return done(tasks);
    }

    private <T> List<T> done(List<Callable<T>> tasks) {
        List<T> results = new ArrayList<>();
        try {
            if (pool == null) {
                for (var task : tasks) {
                    results.add(task.call());
                }
                return results;
            }
            for (var future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for other threads", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "A piece of work failed: " + e.getCause().getMessage(), e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "headwater-seeding");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
