package org.headwater.models.spread;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Published graphs, where they are beside the project; tests that need one are skipped otherwise. */
public final class Published {

    private static final Path DATA = Path.of("../../shared/data");

    private Published() {}

    /** Zachary's karate club, 34 people, 78 ties, from 0. */
    public static Arcs karate() {
        return arcs(lines("cases/influence/karate.tsv"), 34, 1);
    }

    /** NetHEPT with a chance of 1 / in-degree on each of 62,752 arcs ("weighted cascade"). */
    public static Arcs nethept() {
        return arcs(lines("nethept/rrset_graph_ic.inf.gz"), 15_229, 0);
    }

    /** NetHEPT with weights that sum to 1 at each node (linear threshold). */
    public static Arcs netheptLinear() {
        return arcs(lines("nethept/rrset_graph_lt.inf.gz"), 15_229, 0);
    }

    /** One number a line. */
    public static int[] numbers(String file) {
        return lines(file).stream().mapToInt(Integer::parseInt).toArray();
    }

    /** A text file, gzipped or not, under the folder of data. */
    public static List<String> lines(String file) {
        Path path = DATA.resolve(file);
        assumeThat(path).as("published data").exists();
        try (var in = Files.newInputStream(path)) {
            var plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arcs arcs(List<String> lines, int nodes, int firstNode) {
        int[] from = new int[lines.size()];
        int[] to = new int[lines.size()];
        double[] weight = new double[lines.size()];
        for (int i = 0; i < from.length; i++) {
            var cells = lines.get(i).split("\\s", -1);
            from[i] = Integer.parseInt(cells[0]) - firstNode;
            to[i] = Integer.parseInt(cells[1]) - firstNode;
            weight[i] = Double.parseDouble(cells[2]);
        }
        return Arcs.of(nodes, from, to, weight);
    }
}
