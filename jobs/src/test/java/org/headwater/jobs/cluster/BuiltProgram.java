package org.headwater.jobs.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the build leaves, found the way that {@code bin/headwater} finds it.
 *
 * @param project the folder of the whole project
 */
record BuiltProgram(Path project) {

    static BuiltProgram find() {
        return new BuiltProgram(Path.of("..").toAbsolutePath().normalize());
    }

    Path jar() {
        return project.resolve("jobs/target/headwater-jobs.jar");
    }

    Path samples() {
        return project.resolve("data-samples");
    }

    /** An argument for {@code java}. */
    String javaOptions() {
        return "@" + project.resolve("bin/java-options");
    }

    /** What {@code spark-submit} has to send along. */
    Set<Path> toSubmit() {
        return classPath("to-submit");
    }

    /** What a Spark that is installed somewhere has already. */
    Set<Path> ofSpark() {
        Set<Path> spark = classPath("spark");
        spark.addAll(classPath("libraries"));
        spark.removeAll(toSubmit());
        return spark;
    }

    /** The whole program, without a Spark installed anywhere. */
    String embedded() {
        Set<Path> all = new LinkedHashSet<>(Set.of(jar()));
        all.addAll(classPath("libraries"));
        all.addAll(classPath("spark"));
        return String.join(File.pathSeparator, all.stream().map(Path::toString).toList());
    }

    private Set<Path> classPath(String name) {
        Path file = project.resolve("jobs/target/classpath").resolve(name);
        try {
            List<String> entries =
                    Arrays.asList(Files.readString(file, UTF_8).strip().split(File.pathSeparator));
            return new LinkedHashSet<>(entries.stream().map(Path::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
