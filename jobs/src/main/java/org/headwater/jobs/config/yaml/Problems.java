package org.headwater.jobs.config.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that is wrong, collected so that all of it is told at once. */
public final class Problems {

    private final Set<String> files = new LinkedHashSet<>();
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds {@code problem}; the same one twice is told once. */
    public void add(Problem problem) {
        files.add(problem.file());
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** One message a problem: files in the order that they were read, lines ascending within each. */
    public List<String> messages() {
        var order = new ArrayList<>(files);
        return found.stream()
                .sorted(Comparator.comparingInt((Problem problem) -> order.indexOf(problem.file()))
                        .thenComparingInt(Problem::line))
                .map(Problem::message)
                .toList();
    }
}
