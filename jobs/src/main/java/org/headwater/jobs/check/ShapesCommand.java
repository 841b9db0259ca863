package org.headwater.jobs.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headwater.jobs.exports.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "shapes",
        description = "The same tables and files for any number of cores, partitions, machine zone and order of files.",
        mixinStandardHelpOptions = true)
final class ShapesCommand implements Callable<Integer> {

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            defaultValue = "data-samples",
            description = "default: ${DEFAULT-VALUE}")
    Path samples;

    @Option(names = "--all", description = "All 108 combinations instead of nine that cover them.")
    boolean all;

    @Option(names = "--covering", paramLabel = "N", description = "Only N of the nine.")
    int covering = Integer.MAX_VALUE;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("headwater-shapes");
        Result expected = null;
        int different = 0;
        List<Shape> shapes = all ? Shape.all() : Shape.covering(covering);
        for (int i = 0; i < shapes.size(); i++) {
            Result result = run(shapes.get(i), folder.resolve("shape-" + i));
            expected = expected == null ? result : expected;
            boolean isSame = result.equals(expected);
            different += isSame ? 0 : 1;
            out.printf("%s  %s%n", isSame ? "same" : "DIFFERENT", shapes.get(i));
            if (!isSame) {
                out.printf("  expected %s%n  found    %s%n", expected, result);
            }
            out.flush();
        }
        out.printf("%d shapes, %d different%s%n", shapes.size(), different, different == 0 ? "" : "; see " + folder);
        return different == 0 ? 0 : 1;
    }

    /** @param manifest lists every audience file with its checksum */
    private record Result(Map<String, String> digests, String manifest) {}

    private Result run(Shape shape, Path folder) throws IOException, InterruptedException {
        SampleCopy copy = SampleCopy.of(samples.toAbsolutePath().normalize(), folder);
        if (shape.isRenamed()) {
            copy.rename();
        }
        Map<String, String> digests = ChildRun.start(copy, shape.options()).digests();
        Path manifest = copy.out().resolve(SampleCopy.AS_OF.toString()).resolve(Manifest.NAME);
        return new Result(digests, Files.readString(manifest));
    }
}
