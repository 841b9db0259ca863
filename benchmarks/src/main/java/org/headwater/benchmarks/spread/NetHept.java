package org.headwater.benchmarks.spread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.headwater.models.spread.Arcs;

/** The published graph of 15,229 nodes and 62,752 arcs, from {@code -Dnethept=FOLDER}, by default beside the project. */
final class NetHept {

    private NetHept() {}

    static Arcs read(String file) throws IOException {
        Path path = Path.of(System.getProperty("nethept", "../shared/data/nethept")).resolve(file);
        try (var in = new GZIPInputStream(Files.newInputStream(path))) {
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            int[] from = new int[lines.size()];
            int[] to = new int[lines.size()];
            double[] weight = new double[lines.size()];
            for (int i = 0; i < from.length; i++) {
                String[] cells = lines.get(i).split(" ", -1);
                from[i] = Integer.parseInt(cells[0]);
                to[i] = Integer.parseInt(cells[1]);
                weight[i] = Double.parseDouble(cells[2]);
            }
            return Arcs.of(15_229, from, to, weight);
        }
    }
}
