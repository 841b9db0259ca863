package org.headwater.jobs.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Where a drawing goes, if one is wanted. */
final class SvgFile {

    @Option(names = "--svg", paramLabel = "FILE", description = "also draw it")
    Path path;

    void write(Supplier<String> drawing) throws IOException {
        if (path != null) {
            Files.writeString(path, drawing.get());
        }
    }
}
