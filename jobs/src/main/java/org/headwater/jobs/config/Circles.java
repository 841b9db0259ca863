package org.headwater.jobs.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwater.jobs.config.yaml.Located;

/** Ways from an audience back to itself. */
final class Circles {

    private Circles() {}

    /**
     * The excludes of a shortest way from {@code start} back to it, in order; empty when there is none. Breadth first,
     * so O(audiences + excludes).
     */
    static List<Located<String>> shortest(String start, Map<String, List<Located<String>>> excludes) {
        Map<String, Located<String>> reachedBy = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !reachedBy.containsKey(start)) {
            String name = open.remove();
            for (Located<String> next : excludes.getOrDefault(name, List.of())) {
                if (reachedBy.putIfAbsent(next.value(), next) == null) {
                    before.put(next.value(), name);
                    open.add(next.value());
                }
            }
        }
        var way = new ArrayDeque<Located<String>>();
        if (reachedBy.containsKey(start)) {
            String name = start;
            do {
                way.addFirst(reachedBy.get(name));
                name = before.get(name);
            } while (!name.equals(start));
        }
        return List.copyOf(way);
    }
}
