package org.headwater.synthetic.files;

import java.util.Set;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/**
 * Lets rows come late, twice or cut short. Which ones is drawn from the rows themselves, so it is the same whatever else is written.
 */
public final class NoisySink implements Sink {

    private static final int MOST_DAYS_LATE = 3;
    /** A day's export is complete when it is made; what devices and servers send one by one may be late. */
    private static final Set<Stream> SENT_ONE_BY_ONE =
            Set.of(Stream.MINI_PROGRAM_ORDERS, Stream.WECOM_MESSAGES, Stream.SENSORS_EVENTS, Stream.SEGMENT_EVENTS);

    private final Sink sink;
    private final long seed;
    private final Noise noise;

    public NoisySink(Sink sink, long seed, Noise noise) {
        this.sink = sink;
        this.seed = seed;
        this.noise = noise;
    }

    @Override
    public void line(Stream stream, long writtenAt, String line) {
        var draws = Draws.of(seed, Purpose.NOISE, hash(line), writtenAt);
        boolean late = draws.chance(noise.late()) && SENT_ONE_BY_ONE.contains(stream);
        boolean twice = draws.chance(noise.duplicate());
        long at = late ? writtenAt + within(MOST_DAYS_LATE, draws) : writtenAt;
        boolean damaged = draws.chance(noise.damaged());
        sink.line(stream, at, damaged ? cutShort(line) : line);
        if (twice) {
            sink.line(stream, at + within(1, draws), line);
        }
    }

    /** Where a JSON object or a row of cells can't possibly end. */
    private static String cutShort(String line) {
        int second = line.indexOf(',', line.indexOf(',') + 1);
        return second < 0 ? line : line.substring(0, second);
    }

    private static long within(int days, Draws draws) {
        return (long) (draws.uniform() * days * WorldTime.DAY_MILLIS);
    }

    /** FNV-1a over the characters. */
    private static long hash(String line) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < line.length(); i++) {
            hash = (hash ^ line.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
