package org.headwater.models.spread.seeding;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Some threads, the caller's own among them, that do each step of a work together. Choosing seeds has thousands of steps of a few
 * microseconds, so who waits for others spins a while before sleeping.
 */
final class Workers implements AutoCloseable {

    /** Longer than what is done between two seeds, shorter than anybody would mind a core being kept busy. */
    private static final int SPINS = 20_000;

    /** Numbers that take longer to work on than another piece takes to be begun and put together. */
    private static final long WORTH_A_PIECE = 2_000;

    private static final int PIECES_A_THREAD = 2;

    private final Thread[] others;
    private final int spins;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Thread caller;
    private IntConsumer work;
    /** Number of the step to be done now; set last, as {@link #caller} and {@link #work} are read after it. */
    private final AtomicInteger step = new AtomicInteger();

    private volatile boolean closed;

    Workers(int threads) {
        others = new Thread[threads - 1];
        // With fewer cores than threads, who spins keeps from working those that he waits for.
        spins = threads <= Runtime.getRuntime().availableProcessors() ? SPINS : 0;
        for (int i = 0; i < others.length; i++) {
            int lane = i + 1;
            others[i] = new Thread(() -> follow(lane), "headwater-seeding");
            others[i].setDaemon(true);
            others[i].start();
        }
    }

    int number() {
        return others.length + 1;
    }

    /**
     * Each thread does its share.
     *
     * @param share is told the number of the thread, from 0 on
     */
    void together(IntConsumer share) {
        if (others.length == 0) {
            share.accept(0);
            return;
        }
        caller = Thread.currentThread();
        work = share;
        busy.set(others.length);
        step.incrementAndGet();
        for (Thread other : others) {
            LockSupport.unpark(other);
        }
        attempt(0);
        await(() -> busy.get() == 0);
        if (caller.isInterrupted()) {
            throw new IllegalStateException("Interrupted while working with other threads");
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("A piece of work failed: " + failed.getMessage(), failed);
        }
    }

    /** Work on the numbers {@code from} to {@code to - 1}. */
    @FunctionalInterface
    interface Piece<T> {
        T of(long from, long to);
    }

    /** Cuts numbers into pieces of {@code most} at most, enough for all threads; gives their results in the order of the pieces. */
    @SuppressWarnings("unchecked")
    <T> List<T> inPieces(long from, long to, long most, Piece<T> piece) {
        long even = Math.min((long) PIECES_A_THREAD * number(), (to - from) / WORTH_A_PIECE);
        long enough = Math.max((to - from + most - 1) / most, number() == 1 ? 1 : Math.max(number(), even));
        int pieces = Math.toIntExact(Math.max(1, Math.min(enough, to - from)));
        Object[] results = new Object[pieces];
        var next = new AtomicInteger();
        together(lane -> {
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                results[i] = piece.of(from + (to - from) * i / pieces, from + (to - from) * (i + 1) / pieces);
            }
        });
        return (List<T>) Arrays.asList(results);
    }

    private void follow(int lane) {
        int done = 0;
        while (true) {
            int last = done;
            await(() -> step.get() != last || closed);
            if (closed) {
                return;
            }
            done = step.get();
            attempt(lane);
            if (busy.decrementAndGet() == 0) {
                LockSupport.unpark(caller);
            }
        }
    }

    private void attempt(int lane) {
        try {
            work.accept(lane);
        } catch (Throwable e) { // memory too: whoever waits for this thread must hear of it
            failure.compareAndSet(null, e);
        }
    }

    private void await(BooleanSupplier ready) {
        for (int i = 0; i < spins; i++) {
            if (ready.getAsBoolean()) {
                return;
            }
            Thread.onSpinWait();
        }
        while (!ready.getAsBoolean()) {
            LockSupport.park(this);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread other : others) {
            LockSupport.unpark(other);
        }
    }
}
