package org.headwater.synthetic.traces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Life;

/** A district of a small world and its events. */
record Traced(District district, List<Parsed> events) {

    static final World WORLD = world(60, 1, Noise.NONE);

    static World world(int until, double activity, Noise noise) {
        return new World(Profile.BEAUTY, 1000, 60, until, 11, activity, noise);
    }

    /** In the order in which they were written, before the world's end. */
    static Traced of(World world) {
        District district = new Life(Brand.of(world)).of(0);
        List<Parsed> events = new ArrayList<>();
        new EventFiles().write(district, (stream, at, line) -> {
            if (at < world.endMillis()) {
                events.add(Parsed.of(stream, at, line));
            }
        });
        events.sort(Comparator.comparingLong(Parsed::writtenAt));
        return new Traced(district, List.copyOf(events));
    }

    List<Parsed> of(EventKind kind) {
        return events.stream().filter(event -> event.is(kind)).toList();
    }

    List<Parsed> ofSensors() {
        return events.stream().filter(Parsed::isSensors).toList();
    }

    List<Parsed> ofSegment() {
        return events.stream().filter(event -> !event.isSensors()).toList();
    }

    long end() {
        return district.world().endMillis();
    }
}
