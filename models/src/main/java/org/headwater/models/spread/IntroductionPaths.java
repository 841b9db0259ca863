package org.headwater.models.spread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * By whom to be introduced to somebody: the strongest ways from people one knows to one target.
 *
 * <p>A way is as strong as the product of the weights of its arcs, each in (0, 1]. Ways visit nobody twice, begin with somebody known
 * and meet nobody known after that, as then the rest alone were stronger. Of equally strong ways the shorter comes first, then the one
 * of smaller numbers.
 *
 * <p>Best first, guided by the strongest walk that is left to the target within the length that is left; as that never
 * underestimates, ways come out in their order. O(length · m) for the guide and, where few ways are nearly equal, little more.
 *
 * @see <a href="https://doi.org/10.1109/TSSC.1968.300136">Hart, Nilsson, Raphael (1968): best first with a bound</a>
 */
public final class IntroductionPaths {

    private final Csr in;
    private final Csr out;

    /**
     * A way.
     *
     * @param nodes from somebody known to the target
     * @param strength in (0, 1]
     */
    public record Path(List<Integer> nodes, double strength) {
        public Path {
            nodes = List.copyOf(nodes);
        }

        /** Introductions needed. */
        public int length() {
            return nodes.size() - 1;
        }
    }

    /** @throws IllegalArgumentException for a weight above 1 */
    public IntroductionPaths(Arcs arcs) {
        for (int i = 0; i < arcs.size(); i++) {
            if (arcs.weight(i) > 1) {
                throw new IllegalArgumentException(
                        "Arc %d must have a strength of 1 at most, was %s".formatted(i, arcs.weight(i)));
            }
        }
        in = Csr.incoming(arcs);
        out = Csr.outgoing(arcs);
    }

    /**
     * The k strongest ways, strongest first; fewer where there are fewer. None to somebody who is known.
     *
     * @param known by node
     * @param longest most arcs of a way, 1 or more
     */
    public List<Path> strongest(boolean[] known, int target, int k, int longest) {
        if (known.length != in.nodes()) {
            throw new IllegalArgumentException(
                    "known must have %d entries, had %d".formatted(in.nodes(), known.length));
        }
        if (longest < 1) {
            throw new IllegalArgumentException("longest must be 1 or more, was " + longest);
        }
        List<Path> found = new ArrayList<>();
        if (known[target]) {
            return found;
        }
        double[][] left = guide(known, target, longest);
        var queue = new PriorityQueue<Partial>();
        for (int v = 0; v < known.length; v++) {
            if (known[v] && left[longest][v] > Double.NEGATIVE_INFINITY) {
                queue.add(new Partial(null, v, 0, 0, left[longest][v]));
            }
        }
        while (found.size() < k && !queue.isEmpty()) {
            Partial best = queue.remove();
            if (best.node == target) {
                found.add(new Path(best.nodes(), Math.exp(best.strength)));
                continue;
            }
            extend(best, known, left, longest, queue);
        }
        return found;
    }

    private void extend(Partial path, boolean[] known, double[][] left, int longest, PriorityQueue<Partial> queue) {
        int next = -1;
        // Parallel arcs stand by rising weight: the last of them is the strongest.
        for (int e = out.end(path.node) - 1; e >= out.start(path.node); e--) {
            int other = out.neighbour(e);
            if (other == next) {
                continue;
            }
            next = other;
            int length = path.length + 1;
            double rest = left[longest - length][other];
            if (rest > Double.NEGATIVE_INFINITY && !known[other] && out.weight(e) > 0 && !path.visits(other)) {
                double strength = path.strength + Math.log(out.weight(e));
                queue.add(new Partial(path, other, length, strength, strength + rest));
            }
        }
    }

    /** By arcs left and node, the log of the strongest walk to the target that meets nobody known on its way. */
    private double[][] guide(boolean[] known, int target, int longest) {
        double[][] left = new double[longest + 1][];
        left[0] = new double[in.nodes()];
        Arrays.fill(left[0], Double.NEGATIVE_INFINITY);
        left[0][target] = 0;
        for (int length = 1; length <= longest; length++) {
            left[length] = left[length - 1].clone();
            for (int v = 0; v < in.nodes(); v++) {
                if (left[length - 1][v] > Double.NEGATIVE_INFINITY && !known[v]) {
                    for (int e = in.start(v); e < in.end(v); e++) {
                        int from = in.neighbour(e);
                        double strength = left[length - 1][v] + Math.log(in.weight(e));
                        left[length][from] = Math.max(left[length][from], strength);
                    }
                }
            }
        }
        return left;
    }

    /** The beginning of a way; {@code bound} is the log of the strongest that it can become. */
    private record Partial(Partial before, int node, int length, double strength, double bound)
            implements Comparable<Partial> {

        boolean visits(int other) {
            for (var at = this; at != null; at = at.before) {
                if (at.node == other) {
                    return true;
                }
            }
            return false;
        }

        List<Integer> nodes() {
            Integer[] nodes = new Integer[length + 1];
            for (var at = this; at != null; at = at.before) {
                nodes[at.length] = at.node;
            }
            return Arrays.asList(nodes);
        }

        @Override
        public int compareTo(Partial other) {
            int stronger = Double.compare(other.bound, bound);
            if (stronger != 0) {
                return stronger;
            }
            if (length != other.length) {
                return Integer.compare(length, other.length);
            }
            List<Integer> mine = nodes();
            List<Integer> others = other.nodes();
            for (int i = 0; i <= length; i++) {
                if (!mine.get(i).equals(others.get(i))) {
                    return Integer.compare(mine.get(i), others.get(i));
                }
            }
            return 0;
        }
    }
}
