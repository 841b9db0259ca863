package org.headwater.synthetic.files;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.headwater.synthetic.WorldTime;

/** When a daily export is taken: the last millisecond of a day. */
final class DayEnds {

    private DayEnds() {}

    /** The ends of the days on which something happened, each once, in order of time. */
    static void each(long[] times, LongConsumer export) {
        long[] ends = new long[times.length];
        for (int i = 0; i < times.length; i++) {
            ends[i] = WorldTime.midnight(WorldTime.day(times[i]) + 1) - 1;
        }
        Arrays.sort(ends);
        for (int i = 0; i < ends.length; i++) {
            if (i == 0 || ends[i] > ends[i - 1]) {
                export.accept(ends[i]);
            }
        }
    }
}
