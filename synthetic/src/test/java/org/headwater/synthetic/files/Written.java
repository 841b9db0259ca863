package org.headwater.synthetic.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Life;

/** A sink without noise: everything before a world's end, in order of time. */
final class Written implements Sink {

    private final long end;
    private final List<Text> texts = new ArrayList<>();

    /** One call's text, which may be of several rows. */
    record Text(Stream stream, long at, String text) {

        int day() {
            return WorldTime.day(at);
        }
    }

    private Written(World world) {
        this.end = world.endMillis();
    }

    static World world(int until) {
        return new World(Profile.BEAUTY, 1000, 60, until, 7, 1, Noise.NONE);
    }

    static District district(int until) {
        return new Life(Brand.of(world(until))).of(0);
    }

    static Written of(District district, DistrictFiles files) {
        var written = new Written(district.world());
        files.write(district, written);
        return written;
    }

    static Written of(World world, BrandFiles files) {
        var written = new Written(world);
        files.write(Brand.of(world), written);
        return written;
    }

    @Override
    public void line(Stream stream, long writtenAt, String line) {
        if (writtenAt < end) {
            texts.add(new Text(stream, writtenAt, line));
        }
    }

    List<Text> texts() {
        return texts.stream().sorted(Comparator.comparingLong(Text::at)).toList();
    }

    List<Text> before(int day) {
        return texts().stream().filter(t -> t.day() < day).toList();
    }

    String csv(Stream stream) {
        var csv = new StringBuilder(stream.header).append('\n');
        texts().forEach(t -> csv.append(t.text()).append('\n'));
        return csv.toString();
    }
}
