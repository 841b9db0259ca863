package org.headwater.jobs.check;

import java.util.ArrayList;
import java.util.List;

/** One way to run: cores, shuffle partitions, adaptive execution, the machine's zone, and names of the input files. */
record Shape(int cores, int partitions, boolean isAdaptive, String zone, boolean isRenamed) {

    private static final int[] CORES = {1, 2, 4};
    private static final int[] PARTITIONS = {1, 2, 7};
    private static final String[] ZONES = {"UTC", "Asia/Shanghai", "America/New_York"};

    /** Every combination. */
    static List<Shape> all() {
        List<Shape> shapes = new ArrayList<>();
        for (int cores : CORES) {
            for (int partitions : PARTITIONS) {
                for (String zone : ZONES) {
                    for (boolean isAdaptive : new boolean[] {true, false}) {
                        for (boolean isRenamed : new boolean[] {false, true}) {
                            shapes.add(new Shape(cores, partitions, isAdaptive, zone, isRenamed));
                        }
                    }
                }
            }
        }
        return shapes;
    }

    /**
     * A few: nine hold every pair of cores with partitions and with zone; of fewer, three or more hold every value of each.
     *
     * @param most how many of the nine at most
     */
    static List<Shape> covering(int most) {
        List<Shape> shapes = new ArrayList<>();
        // Along the diagonals of cores and partitions, so that the first three differ in both.
        for (int d = 0; d < CORES.length && shapes.size() < most; d++) {
            for (int i = 0; i < CORES.length && shapes.size() < most; i++) {
                int j = (i + d) % PARTITIONS.length;
                shapes.add(
                        new Shape(CORES[i], PARTITIONS[j], i % 2 == 0, ZONES[(i + 2 * d) % ZONES.length], i % 2 == 1));
            }
        }
        return shapes;
    }

    List<String> options() {
        return List.of(
                "-Dspark.master=local[" + cores + "]",
                "-Dspark.sql.shuffle.partitions=" + partitions,
                "-Dspark.sql.adaptive.enabled=" + isAdaptive,
                "-Duser.timezone=" + zone);
    }

    @Override
    public String toString() {
        return "local[%d], %d shuffle partitions, adaptive %s, zone %s, files %s"
                .formatted(cores, partitions, isAdaptive ? "on" : "off", zone, isRenamed ? "renamed" : "as they are");
    }
}
