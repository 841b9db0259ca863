package org.headwater.jobs.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.tables.Table;

/**
 * Carries out the jobs of a plan, a few at a time, each once the tables that it reads are there: much of a job's time goes
 * into planning and committing, on one core. When a job fails, none begins any more.
 */
final class JobPool {

    private static final int AT_ONCE = 2;

    private JobPool() {}

    /**
     * What the jobs made, in the order of the plan.
     *
     * @param work one job, which is given only when its inputs are complete
     * @throws RuntimeException the failure of the first job in the order of the plan that failed
     */
    static List<TableState> run(Plan plan, Function<Job, TableState> work) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        var hasFailed = new AtomicBoolean();
        try {
            Map<Table, CompletableFuture<TableState>> made = new HashMap<>();
            List<CompletableFuture<TableState>> all = new ArrayList<>();
            for (Job job : plan.jobs()) {
                CompletableFuture<?>[] before = job.reads().stream()
                        .map(made::get)
                        .filter(Objects::nonNull)
                        .toArray(CompletableFuture<?>[]::new);
                CompletableFuture<TableState> future = CompletableFuture.allOf(before)
                        .thenApplyAsync(done -> hasFailed.get() ? null : carryOut(job, work, hasFailed), pool);
                made.put(job.writes(), future);
                all.add(future);
            }
            return results(all);
        } finally {
            pool.shutdown();
        }
    }

    private static TableState carryOut(Job job, Function<Job, TableState> work, AtomicBoolean hasFailed) {
        try {
            return work.apply(job);
        } catch (RuntimeException | Error e) {
            hasFailed.set(true);
            throw e;
        }
    }

    /** Waits for all, so that nothing is written any more when a failure is told. */
    private static List<TableState> results(List<CompletableFuture<TableState>> all) {
        List<TableState> states = new ArrayList<>();
        RuntimeException failure = null;
        for (CompletableFuture<TableState> future : all) {
            try {
                states.add(future.join());
            } catch (CompletionException e) {
                failure = failure == null ? unwrapped(e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return states;
    }

    private static RuntimeException unwrapped(CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error cause) {
            throw cause;
        }
        return e;
    }
}
