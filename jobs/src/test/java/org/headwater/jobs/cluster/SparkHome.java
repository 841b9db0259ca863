package org.headwater.jobs.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An installed Spark as far as its processes care: a folder with {@code jars/}, here links to the jars of the build, and
 * {@code RELEASE}. It has neither Delta nor us.
 *
 * @param folder its own, in which nothing else lies
 */
record SparkHome(Path folder, BuiltProgram program) {

    static SparkHome install(Path folder, BuiltProgram program) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        for (Path jar : program.ofSpark()) {
            Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
        }
        Files.createFile(folder.resolve("RELEASE"));
        for (String own : List.of("local", "work")) {
            Files.createDirectory(folder.resolve(own));
        }
        return new SparkHome(folder, program);
    }

    /** Takes the links away, so that whoever deletes the folder can't follow them. */
    void uninstall() throws IOException {
        for (Path jar : program.ofSpark()) {
            Files.delete(folder.resolve("jars").resolve(jar.getFileName()));
        }
    }

    Path work() {
        return folder.resolve("work");
    }

    /** Everything on loopback, and every temporary file in our folder. */
    Map<String, String> environment() {
        return Map.of(
                "SPARK_HOME",
                folder.toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_LOCAL_DIRS",
                folder.resolve("local").toString());
    }

    /** The command line that runs one of Spark's own mains, as {@code bin/spark-class} would. */
    List<String> command(String main, String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Java.EXECUTABLE,
                program.javaOptions(),
                "-Xmx" + heap,
                // The quiet settings of our tests come first on the class path.
                "-Dlog4j2.configurationFile=org/apache/spark/log4j2-defaults.properties"));
        command.addAll(Java.SHORT_LIVED);
        command.addAll(List.of(
                "-cp",
                folder.resolve("jars") + "/*" + File.pathSeparator + Java.TESTS,
                DiesWithParent.class.getName()));
        command.add(main);
        command.addAll(arguments);
        return command;
    }
}
