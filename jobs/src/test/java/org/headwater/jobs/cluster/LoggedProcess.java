package org.headwater.jobs.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process of its own whose two output streams go to files; closing kills it and all that it has started. */
final class LoggedProcess implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 200;

    private final String name;
    private final Process process;
    private final Path out;
    private final Path err;

    private LoggedProcess(String name, Process process, Path out, Path err) {
        this.name = name;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param environment added to ours, of which nothing that is meant for another Spark is handed on */
    static LoggedProcess start(String name, List<String> command, Map<String, String> environment, Path logs) {
        Path out = logs.resolve(name + ".out");
        Path err = logs.resolve(name + ".err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(key -> key.startsWith("SPARK_") || key.startsWith("HADOOP_") || key.startsWith("JAVA_TOOL"));
        builder.environment().putAll(environment);
        try {
            return new LoggedProcess(name, builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            // Not readString: the file may end in the middle of a character while it is being written.
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first group of the first match in standard error, as soon as there is one.
     *
     * @throws IllegalStateException with the end of the log when the process ends or time runs out before
     */
    String awaitInErr(Pattern pattern, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            boolean isAlive = process.isAlive();
            Matcher matcher = pattern.matcher(err());
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!isAlive || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        (isAlive ? "Waited " + limit + " in vain" : "Ended") + " without " + pattern + "\n" + tail());
            }
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was cut off", e);
        }
    }

    /** @throws IllegalStateException with the end of the log when it does not end in time */
    int exitCode(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Still running after " + limit + "\n" + tail());
        }
        return process.exitValue();
    }

    /** What it has started and what those have. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** SIGKILL to the process and then to all that it had started; returns when they are gone. */
    void kill() {
        List<ProcessHandle> children = descendants();
        // The parent first, so that it can't replace a child.
        process.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
    }

    @Override
    public void close() {
        kill();
    }

    /** The last lines of both streams. */
    String tail() {
        return "--- " + name + ", standard output\n" + last(60, out()) + "--- " + name + ", standard error\n"
                + last(120, err());
    }

    private static String last(int lines, String text) {
        List<String> all = text.lines().toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size())) + "\n";
    }
}
