package org.headwater.models.attribution;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The touches before one conversion.
 *
 * @param channels from first to last, at least one
 * @param ages how long before the conversion each was, in any one unit, 0 or more; never grows from first to last
 */
public record Touches(List<String> channels, List<Long> ages) {

    /** @throws IllegalArgumentException when there is none, or ages do not fit */
    public Touches {
        channels = List.copyOf(channels);
        ages = List.copyOf(ages);
        if (channels.isEmpty() || channels.size() != ages.size()) {
            throw new IllegalArgumentException("Each of at least one touch must have an age, there are "
                    + channels.size() + " touches and " + ages.size() + " ages");
        }
        for (int i = 0; i < ages.size(); i++) {
            if (ages.get(i) < 0 || (i > 0 && ages.get(i) > ages.get(i - 1))) {
                throw new IllegalArgumentException(
                        "Ages must not be negative and not grow from first touch to last, were " + ages);
            }
        }
    }

    /** Touches whose times are not known: the last is 0 steps old, the one before it 1, and so on. */
    public static Touches inSteps(List<String> channels) {
        int last = channels.size() - 1;
        return new Touches(
                channels,
                LongStream.rangeClosed(0, last).map(i -> last - i).boxed().toList());
    }

    int size() {
        return channels.size();
    }
}
