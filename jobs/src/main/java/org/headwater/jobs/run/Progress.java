package org.headwater.jobs.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Tells how far a run is: on a terminal one line that is rewritten with tasks done and seconds left, in a log one plain
 * line a step.
 */
final class Progress {

    private static final long REWRITE_MILLIS = 200;

    private final PrintStream out;
    private final boolean isTerminal;
    private final int steps;
    private final long began = System.nanoTime();
    private final AtomicInteger tasks = new AtomicInteger();
    private final AtomicInteger tasksDone = new AtomicInteger();
    private volatile String current = "";
    private volatile long stepBegan = began;
    private volatile long lastWrite;
    private int step;

    Progress(PrintStream out, boolean isTerminal, int steps) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.steps = steps;
    }

    /** Has the session tell of its tasks. */
    void watch(SparkSession spark) {
        if (!isTerminal) {
            return;
        }
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onStageSubmitted(SparkListenerStageSubmitted stage) {
                tasks.addAndGet(stage.stageInfo().numTasks());
            }

            @Override
            public void onTaskEnd(SparkListenerTaskEnd task) {
                tasksDone.incrementAndGet();
                rewrite();
            }
        });
    }

    synchronized void begin(String what) {
        step++;
        current = what;
        stepBegan = System.nanoTime();
        tasks.set(0);
        tasksDone.set(0);
        if (isTerminal) {
            out.print("\r\u001b[K" + head());
            out.flush();
        }
    }

    synchronized void end(String result) {
        String line =
                head() + String.format(Locale.ROOT, "%-38s %6.1f s", result, (System.nanoTime() - stepBegan) / 1e9);
        out.println(isTerminal ? "\r\u001b[K" + line : line);
    }

    private synchronized void rewrite() {
        long now = System.nanoTime();
        if ((now - lastWrite) / 1_000_000 < REWRITE_MILLIS) {
            return;
        }
        lastWrite = now;
        double elapsed = (now - began) / 1e9;
        double left = elapsed / Math.max(1, step - 1) * (steps - step + 1);
        String rest = step > 2 ? String.format(Locale.ROOT, ", about %.0f s left", left) : "";
        out.print("\r\u001b[K" + head() + tasksDone.get() + "/" + tasks.get() + " tasks" + rest);
        out.flush();
    }

    private String head() {
        return String.format(Locale.ROOT, "[%2d/%d] %-18s ", step, steps, current);
    }
}
