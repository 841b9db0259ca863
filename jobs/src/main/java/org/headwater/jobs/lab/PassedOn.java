package org.headwater.jobs.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.ShareForest;

/** A log of who passed on whose, in the order of time, then of people. */
final class PassedOn {

    private static final int NOBODY = -1;

    private final Names names;
    private final int[] person;
    /** Whose; {@link #NOBODY} for one's own. */
    private final int[] from;
    /** By number in the forest, who. */
    private int[] entered;

    private PassedOn(Names names, int[] person, int[] from) {
        this.names = names;
        this.person = person;
        this.from = from;
    }

    /** @param kind null for all */
    static PassedOn read(Path path, String kind) throws IOException {
        var names = new Names();
        var person = new Ints();
        var from = new Ints();
        var time = new Doubles();
        ColumnFile.of(path, 3, "person", "from", "time", "kind").forEach(row -> {
            if (kind == null || (row.size() > 3 && row.get(3).equals(kind))) {
                person.add(names.of(row.get(0)));
                from.add(row.get(1).isEmpty() ? NOBODY : names.of(row.get(1)));
                time.add(Double.parseDouble(row.get(2)));
            }
        });
        int[] who = person.toArray();
        int[] whose = from.toArray();
        double[] when = time.toArray();
        names.sort(who, whose);
        Integer[] order = new Integer[who.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> {
            int byTime = Double.compare(when[i], when[j]);
            int byPerson = byTime != 0 ? byTime : Integer.compare(who[i], who[j]);
            return byPerson != 0 ? byPerson : Integer.compare(whose[i], whose[j]);
        });
        return new PassedOn(
                names,
                Arrays.stream(order).mapToInt(i -> who[i]).toArray(),
                Arrays.stream(order).mapToInt(i -> whose[i]).toArray());
    }

    Names names() {
        return names;
    }

    int size() {
        return person.length;
    }

    /**
     * Everybody enters it once, at the first event with him: below whom he passed on, or as a root when he was passed on first or had
     * something of his own. Numbered in the order of entering.
     */
    ShareForest forest() {
        int[] number = new int[names.size()];
        Arrays.fill(number, NOBODY);
        int[] parent = new int[names.size()];
        entered = new int[names.size()];
        int next = 0;
        for (int i = 0; i < person.length; i++) {
            int source = from[i];
            if (source != NOBODY && number[source] == NOBODY) {
                parent[next] = ShareForest.NONE;
                entered[next] = source;
                number[source] = next++;
            }
            if (number[person[i]] == NOBODY) {
                parent[next] = source == NOBODY ? ShareForest.NONE : number[source];
                entered[next] = person[i];
                number[person[i]] = next++;
            }
        }
        return ShareForest.of(parent);
    }

    /** Who has this number in {@link #forest}. */
    int person(int number) {
        return entered[number];
    }

    /** From whose it was to who passed it on, once a pair, with the number of times; not from anybody to himself. */
    Arcs pairs() {
        int n = names.size();
        int events = 0;
        for (int i = 0; i < person.length; i++) {
            events += from[i] != NOBODY && from[i] != person[i] ? 1 : 0;
        }
        int[] tail = new int[events];
        int[] head = new int[events];
        int next = 0;
        for (int i = 0; i < person.length; i++) {
            if (from[i] != NOBODY && from[i] != person[i]) {
                tail[next] = from[i];
                head[next++] = person[i];
            }
        }
        return merged(Csr.outgoing(Arcs.of(n, tail, head)));
    }

    private static Arcs merged(Csr out) {
        int[] tail = new int[out.size()];
        int[] head = new int[out.size()];
        double[] times = new double[out.size()];
        int next = 0;
        for (int v = 0; v < out.nodes(); v++) {
            int first = next;
            for (int e = out.start(v); e < out.end(v); e++) {
                if (next > first && head[next - 1] == out.neighbour(e)) {
                    times[next - 1]++;
                } else {
                    tail[next] = v;
                    head[next] = out.neighbour(e);
                    times[next++] = 1;
                }
            }
        }
        return Arcs.of(out.nodes(), Arrays.copyOf(tail, next), Arrays.copyOf(head, next), Arrays.copyOf(times, next));
    }

    int[] timesPassedOn() {
        int[] times = new int[names.size()];
        for (int source : from) {
            if (source != NOBODY) {
                times[source]++;
            }
        }
        return times;
    }
}
