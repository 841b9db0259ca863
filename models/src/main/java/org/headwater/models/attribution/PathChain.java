package org.headwater.models.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often paths went from state to state. Whole numbers, so that adding in any order gives the same chain. */
final class PathChain {

    static final int START = 0;
    private static final int NO_CHANNEL = -1;

    private final int order;
    private final Map<String, Integer> channelIds = new HashMap<>();
    private final List<String> channels = new ArrayList<>();
    private final Map<Long, Integer> stateIds = new HashMap<>();
    private final List<Integer> lastChannels = new ArrayList<>();
    private final List<Map<Integer, long[]>> next = new ArrayList<>();
    private final List<long[]> ends = new ArrayList<>();

    PathChain(int order) {
        this.order = order;
        state(NO_CHANNEL, NO_CHANNEL);
    }

    /** @param nulls how often it counts as ended without a conversion */
    void add(ChannelPath path, long nulls) {
        long times = Math.addExact(path.conversions(), nulls);
        int at = START;
        int last = NO_CHANNEL;
        for (String name : path.channels()) {
            int channel = channelIds.computeIfAbsent(name, this::newChannel);
            if (times > 0) {
                int to = state(order == 1 ? NO_CHANNEL : last, channel);
                add(next.get(at).computeIfAbsent(to, s -> new long[1]), 0, times);
                at = to;
                last = channel;
            }
        }
        if (times > 0) {
            add(ends.get(at), 0, path.conversions());
            add(ends.get(at), 1, nulls);
        }
    }

    private static void add(long[] counts, int i, long times) {
        counts[i] = Math.addExact(counts[i], times);
    }

    private int newChannel(String name) {
        channels.add(name);
        return channels.size() - 1;
    }

    private int state(int before, int last) {
        return stateIds.computeIfAbsent(((long) before << 32) | (last & 0xffff_ffffL), key -> {
            lastChannels.add(last);
            next.add(new HashMap<>());
            ends.add(new long[2]);
            return lastChannels.size() - 1;
        });
    }

    int states() {
        return lastChannels.size();
    }

    List<String> channelsByName() {
        return channels.stream().sorted().toList();
    }

    /** States that end in a channel. */
    int[] statesOf(String channel) {
        int id = channelIds.get(channel);
        List<Integer> found = new ArrayList<>();
        for (int s = 0; s < states(); s++) {
            if (lastChannels.get(s) == id) {
                found.add(s);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    long conversions(int state) {
        return ends.get(state)[0];
    }

    /** How often it was left, to another state or to an end. */
    long departures(int state) {
        return next.get(state).values().stream().mapToLong(n -> n[0]).sum() + ends.get(state)[0] + ends.get(state)[1];
    }

    /** Where it was left to, and how often. */
    Map<Integer, Long> transitions(int state) {
        Map<Integer, Long> sorted = new TreeMap<>();
        next.get(state).forEach((to, n) -> sorted.put(to, n[0]));
        return sorted;
    }
}
