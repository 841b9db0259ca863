package org.headwater.jobs.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.headwater.synthetic.World;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.truth.TruthTable;
import org.headwater.synthetic.truth.Truths;

/** {@code truth/}: one Parquet file a table and slice of districts, and a page that says how each column was drawn. */
final class TruthFolder {

    private static final String NAME = "truth";

    private final List<TruthFile> files = new ArrayList<>();

    TruthFolder(Path world, int slice) {
        for (TruthTable table : Truths.ALL) {
            String name = String.format(Locale.ROOT, "part-%05d.parquet", slice);
            files.add(new TruthFile(
                    table, world.resolve(NAME).resolve(table.name()).resolve(name)));
        }
    }

    void add(District district) {
        files.forEach(file -> file.add(district));
    }

    void close() {
        files.forEach(TruthFile::close);
    }

    /** Truth looks a year ahead from the end, so it is another one when the end moves. */
    static void clear(Path world) {
        Folders.delete(world.resolve(NAME));
    }

    static void describe(World world, Path folder) {
        try {
            Files.writeString(folder.resolve(NAME).resolve("README.md"), TruthPage.of(world));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
