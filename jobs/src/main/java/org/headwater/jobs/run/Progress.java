package org.headwater.jobs.run;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
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
    private final Set<String> current = new LinkedHashSet<>();
    private volatile long lastWrite;
    private int ended;

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

    /** A step that has begun, beside others perhaps. */
    final class Step {
        private final String what;
        private final long stepBegan = System.nanoTime();

        private Step(String what) {
            this.what = what;
        }

        void end(String result) {
            Progress.this.end(this, result);
        }
    }

    synchronized Step begin(String what) {
        current.add(what);
        if (isTerminal) {
            out.print("\r\u001b[K" + head());
            out.flush();
        }
        return new Step(what);
    }

    private synchronized void end(Step step, String result) {
        ended++;
        current.remove(step.what);
        String line = String.format(
                Locale.ROOT,
                "[%2d/%d] %-18s %-38s %6.1f s",
                ended,
                steps,
                step.what,
                result,
                (System.nanoTime() - step.stepBegan) / 1e9);
        out.println(isTerminal ? "\r\u001b[K" + line : line);
    }

    private synchronized void rewrite() {
        long now = System.nanoTime();
        if ((now - lastWrite) / 1_000_000 < REWRITE_MILLIS) {
            return;
        }
        lastWrite = now;
        double elapsed = (now - began) / 1e9;
        double left = elapsed / Math.max(1, ended) * (steps - ended);
        String rest = ended > 1 ? String.format(Locale.ROOT, ", about %.0f s left", left) : "";
        out.print("\r\u001b[K" + head() + tasksDone.get() + "/" + tasks.get() + " tasks" + rest);
        out.flush();
    }

    private String head() {
        return String.format(Locale.ROOT, "[%2d/%d] %-18s ", ended + 1, steps, String.join(", ", current));
    }
}
