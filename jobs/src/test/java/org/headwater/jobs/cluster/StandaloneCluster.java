package org.headwater.jobs.cluster;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Spark standalone cluster on loopback: one master and workers with one core and 1 GiB each, all on ports that were free. */
final class StandaloneCluster implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("(Successfully registered) with master");

    private final SparkHome home;
    private final Path logs;
    private final LoggedProcess master;
    private final List<LoggedProcess> workers = new ArrayList<>();
    private String url = "";

    private StandaloneCluster(SparkHome home, Path logs) {
        this.home = home;
        this.logs = logs;
        this.master = daemon("master", "master.Master", List.of());
    }

    /** @param folder empty; keeps the logs */
    static StandaloneCluster start(Path folder, BuiltProgram program, int workers) throws IOException {
        var home = SparkHome.install(Files.createDirectories(folder.resolve("spark")), program);
        var cluster = new StandaloneCluster(home, Files.createDirectories(folder.resolve("logs")));
        try {
            cluster.url = cluster.master.awaitInErr(URL, LIMIT);
            cluster.startWorkers(workers);
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Returns when the master has registered all of them. */
    void startWorkers(int count) {
        List<LoggedProcess> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> resources = List.of(
                    "--cores", "1", "--memory", "1g", "--work-dir", home.work().toString(), url);
            var worker = daemon("worker-" + (workers.size() + 1), "worker.Worker", resources);
            workers.add(worker);
            started.add(worker);
        }
        started.forEach(worker -> worker.awaitInErr(REGISTERED, LIMIT));
    }

    private LoggedProcess daemon(String name, String main, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
        arguments.addAll(more);
        List<String> command = home.command("org.apache.spark.deploy." + main, "256m", arguments);
        return LoggedProcess.start(name, command, home.environment(), logs);
    }

    /** Runs {@code spark-submit}'s main in client mode with these options; {@code --master} is ours. */
    LoggedProcess submit(String name, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("--master", url, "--deploy-mode", "client"));
        arguments.addAll(options);
        List<String> command = home.command("org.apache.spark.deploy.SparkSubmit", "1g", arguments);
        return LoggedProcess.start(name, command, home.environment(), logs);
    }

    List<LoggedProcess> workers() {
        return List.copyOf(workers);
    }

    /** What the executors of an application wrote to standard error, in the order in which they were launched. */
    List<String> executorLogs(String applicationId) {
        try (Stream<Path> executors = Files.list(home.work().resolve(applicationId))) {
            List<String> logs = new ArrayList<>();
            for (Path executor : executors.sorted().toList()) {
                logs.add(Files.readString(executor.resolve("stderr")));
            }
            return logs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ends of all logs. */
    String tails() {
        return Stream.concat(Stream.of(master), workers.stream())
                .map(LoggedProcess::tail)
                .collect(joining());
    }

    @Override
    public void close() throws IOException {
        // The master first, so that it launches no more executors.
        master.close();
        workers.forEach(LoggedProcess::close);
        home.uninstall();
    }
}
