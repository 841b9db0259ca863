package org.headwater.jobs.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.World;
import org.headwater.synthetic.files.BrandFiles;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.FileLines;
import org.headwater.synthetic.files.FileWriters;
import org.headwater.synthetic.files.NoisySink;
import org.headwater.synthetic.files.Period;
import org.headwater.synthetic.files.Sink;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Life;

/** A few districts: simulates them, writes their truth and hands on what their systems wrote. */
final class Slice {

    /** Districts in one file of a day, so that a file fits into memory. */
    private static final int DISTRICTS_A_PART = 1000;

    private final World world;
    private final Period period;
    private final int fromDay;
    private final Path folder;
    private final Brand brand;

    Slice(World world, Period period, int fromDay, Path folder) {
        this.world = world;
        this.period = period;
        this.fromDay = fromDay;
        this.folder = folder;
        this.brand = Brand.of(world);
    }

    /** @param number the last one is the brand itself */
    Iterator<Row> pieces(int number, int districts) {
        int first = number * districts;
        int end = Math.min(world.districts(), first + districts);
        if (first >= world.districts()) {
            return brandPieces().iterator();
        }
        var life = new Life(brand);
        var truth = new TruthFolder(folder, number);
        return IntStream.range(first, end)
                .mapToObj(district -> {
                    District lived = life.of(district);
                    truth.add(lived);
                    if (district == end - 1) {
                        truth.close();
                    }
                    return districtPieces(lived);
                })
                .flatMap(List::stream)
                .iterator();
    }

    private List<Row> districtPieces(District district) {
        var lines = new FileLines(period, fromDay, world.until());
        Sink sink = new NoisySink(lines, world.seed(), world.noise());
        for (DistrictFiles files : FileWriters.DISTRICT) {
            files.write(district, sink);
        }
        return pieces(lines, district.number());
    }

    private List<Row> brandPieces() {
        var lines = new FileLines(period, fromDay, world.until());
        for (BrandFiles files : FileWriters.BRAND) {
            files.write(brand, lines);
        }
        return pieces(lines, 0);
    }

    private static List<Row> pieces(FileLines lines, int district) {
        List<Row> pieces = new ArrayList<>();
        lines.forEach((stream, time, text) -> pieces.add(RowFactory.create(
                stream.name(), time, district / DISTRICTS_A_PART, district, (long) text.count(), text.pack())));
        return pieces;
    }
}
