package org.headwater.synthetic.traces;

import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.Sink;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;

/** The events of the mini program and the apps, and those of the site, found on one way through a district. */
public final class EventFiles implements DistrictFiles {

    @Override
    public void write(District district, Sink sink) {
        var sensors = new SensorsEvents();
        var segment = new SegmentEvents();
        new Events(district).each(event -> {
            if (event.visit().isSite()) {
                segment.lines(event, line -> sink.line(Stream.SEGMENT_EVENTS, event.writtenAt(), line));
            } else {
                sink.line(Stream.SENSORS_EVENTS, event.writtenAt(), sensors.line(event));
            }
        });
    }
}
