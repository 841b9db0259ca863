package org.headwater.jobs.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Names of events as steps and exclusions. A name with bars is any of several events; the star is every event.
 *
 * @param names of the steps, in order
 * @param excluded names of events that must not happen between the first step and the last
 */
record FunnelSteps(List<String> names, List<String> excluded) {

    private static final String ANY = "*";

    FunnelSteps {
        names = List.copyOf(names);
        excluded = List.copyOf(excluded);
    }

    long mask(UserEvents.Event event) {
        long mask = 0;
        for (int i = 0; i < names.size(); i++) {
            mask |= matches(names.get(i), event) ? 1L << i : 0;
        }
        for (int i = 0; i < excluded.size(); i++) {
            mask |= matches(excluded.get(i), event) ? 1L << (names.size() + i) : 0;
        }
        return mask;
    }

    static boolean matches(String name, UserEvents.Event event) {
        return name.equals(ANY)
                || Set.copyOf(Arrays.asList(name.split("\\|", -1))).contains(event.name());
    }
}
