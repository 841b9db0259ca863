package org.headwater.jobs.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All generated files of the sample shop. The same seed gives the same bytes, on any machine. */
public final class SampleShop {

    /** Seed of the files that are checked in. */
    public static final long SEED = 20260131;

    private SampleShop() {}

    /** Writes {@code orders/} and {@code refunds/} below {@code dir}; replaces files that are there, removes none. */
    public static void write(Path dir, long seed) throws IOException {
        for (SampleFile file : files(World.of(seed))) {
            file.writeUnder(dir);
        }
    }

    static List<SampleFile> files(World world) {
        return Stream.of(
                        TaobaoFiles.of(world),
                        TaobaoRefundFiles.of(world),
                        MiniProgramFiles.of(world),
                        MiniProgramRefundFiles.of(world),
                        PosFiles.of(world))
                .flatMap(List::stream)
                .toList();
    }
}
