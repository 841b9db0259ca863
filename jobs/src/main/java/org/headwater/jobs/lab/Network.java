package org.headwater.jobs.lab;

import java.io.IOException;
import java.nio.file.Path;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.spread.Arcs;

/**
 * A file of arcs with the names of its nodes: who passes on, who receives and, where there is a third column, a weight.
 *
 * @param isWeighted whether every row has a weight
 */
record Network(Arcs arcs, Names names, boolean isWeighted) {

    static Network read(Path path) throws IOException {
        var names = new Names();
        var from = new Ints();
        var to = new Ints();
        var weight = new Doubles();
        boolean[] unweighted = new boolean[1];
        ColumnFile.of(path, 2, "from", "to", "weight").forEach(row -> {
            from.add(names.of(row.get(0)));
            to.add(names.of(row.get(1)));
            unweighted[0] |= row.size() < 3;
            weight.add(row.size() < 3 ? 1 : Double.parseDouble(row.get(2)));
        });
        int[] tails = from.toArray();
        int[] heads = to.toArray();
        names.sort(tails, heads);
        try {
            return new Network(Arcs.of(names.size(), tails, heads, weight.toArray()), names, !unweighted[0]);
        } catch (IllegalArgumentException e) {
            throw new UsageException(path + ": " + e.getMessage());
        }
    }
}
