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

    /** A few that hold every value at least once, and every pair of cores with partitions or zone. */
    static List<Shape> covering() {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < CORES.length; i++) {
            for (int j = 0; j < PARTITIONS.length; j++) {
                int zone = (i + j) % ZONES.length;
                shapes.add(new Shape(CORES[i], PARTITIONS[j], (i + j) % 2 == 0, ZONES[zone], j % 2 == 1));
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
