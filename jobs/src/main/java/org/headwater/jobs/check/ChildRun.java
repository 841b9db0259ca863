package org.headwater.jobs.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.run.Main;

/** One run of the pipeline in a process of its own, with embedded Spark. */
final class ChildRun {

    private final Process process;
    private final Path output;

    private ChildRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param options of the JVM, such as {@code -Dspark.master=local[1]}
     */
    static ChildRun start(SampleCopy samples, List<String> options) throws IOException {
        if (ManagementFactory.getRuntimeMXBean().getClassPath().isEmpty()
                || System.getProperty("SPARK_SUBMIT") != null) {
            throw new UsageException("check needs embedded Spark; run bin/headwater check without SPARK_HOME");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> !a.startsWith("-Dspark.")
                        && !a.startsWith("-Duser.timezone")
                        && !a.startsWith("-agentlib")
                        && !a.matches("-XX:\\+Use\\w*GC"))
                .forEach(command::add);
        // Such small runs end before code compiled for speed would pay, and leave little in memory.
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC", "-Xmn500m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "run"));
        command.addAll(List.of("--config", samples.config().toString(), "--as-of-date", SampleCopy.AS_OF.toString()));
        Path output = samples.folder().resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(new File(samples.folder().toFile(), "errors.txt"))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new ChildRun(process, output);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: nothing is closed, flushed or said. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Digest by table, when it has ended well. */
    Map<String, String> digests() throws IOException, InterruptedException {
        int code = process.waitFor();
        List<String> lines = Files.readAllLines(output);
        if (code != 0) {
            throw new IllegalStateException("A run ended with exit code " + code + "; see " + output.getParent());
        }
        Map<String, String> digests = new TreeMap<>();
        new ObjectMapper()
                .readTree(lines.get(lines.size() - 1))
                .get("tables")
                .properties()
                .forEach(table -> digests.put(table.getKey(), table.getValue().asText()));
        return digests;
    }
}
