package org.headwater.jobs.generate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.synthetic.World;
import org.headwater.synthetic.files.Period;

/**
 * Writes a world: districts are simulated apart from each other, what they write is brought together file by file, and
 * each file is written once, its lines in order of time. How the work is cut changes no byte.
 */
public final class WorldWriter {

    /** Of a file, what one district wrote. */
    static final StructType PIECE = new StructType()
            .add("stream", DataTypes.StringType)
            .add("period", DataTypes.IntegerType)
            .add("part", DataTypes.IntegerType)
            .add("district", DataTypes.IntegerType)
            .add("rows", DataTypes.LongType)
            .add("lines", DataTypes.BinaryType);

    static final StructType FILE = new StructType()
            .add("stream", DataTypes.StringType)
            .add("rows", DataTypes.LongType)
            .add("bytes", DataTypes.LongType);

    /** Districts simulated by one task, whose truth is one file a table. */
    private static final int DISTRICTS_A_SLICE = 10;
    /** So that one task holds some 100 MB at most. */
    private static final long USER_DAYS_A_PARTITION = 1_000_000;

    private final SparkSession spark;
    private final World world;
    private final Period period;
    private final int fromDay;
    private final Path folder;

    /**
     * @param fromDay days before it have their files already
     * @param folder local, or mounted on every machine at the same place
     */
    public WorldWriter(SparkSession spark, World world, Period period, int fromDay, Path folder) {
        this.spark = spark;
        this.world = world;
        this.period = period;
        this.fromDay = fromDay;
        this.folder = folder;
    }

    /** Writes all files and the truth; a world that was begun before and not ended is written over. */
    public Written write() {
        TruthFolder.clear(folder);
        int slices = (world.districts() + DISTRICTS_A_SLICE - 1) / DISTRICTS_A_SLICE;
        // One more for what is the brand's and no district's.
        Dataset<Long> work = spark.range(0, slices + 1L, 1, slices + 1).as(Encoders.LONG());
        Dataset<Row> pieces = work.flatMap(slice(world, period, fromDay, folder.toString()), Encoders.row(PIECE));
        Dataset<Row> files = pieces.repartition(partitions(), col("stream"), col("period"), col("part"))
                .sortWithinPartitions("stream", "period", "part", "district")
                .mapPartitions(files(period, folder.toString()), Encoders.row(FILE));
        List<Row> written = files.groupBy("stream")
                .agg(
                        sum("rows").as("rows"),
                        count(lit(1)).as("files"),
                        sum("bytes").as("bytes"))
                .collectAsList();
        TruthFolder.describe(world, folder);
        return sums(written);
    }

    private int partitions() {
        int cores = spark.sparkContext().defaultParallelism();
        long days = (long) world.until() - fromDay;
        return (int) Math.max(cores, Math.min(4000, world.users() * days / USER_DAYS_A_PARTITION));
    }

    private static FlatMapFunction<Long, Row> slice(World world, Period period, int fromDay, String folder) {
        return number ->
                new Slice(world, period, fromDay, Path.of(folder)).pieces(number.intValue(), DISTRICTS_A_SLICE);
    }

    private static MapPartitionsFunction<Row, Row> files(Period period, String folder) {
        return pieces -> new FilesOfPieces(period, Path.of(folder), pieces);
    }

    private static Written sums(List<Row> written) {
        Map<String, Long> rows = new TreeMap<>();
        Map<String, Long> files = new TreeMap<>();
        long bytes = 0;
        for (Row row : written) {
            rows.put(row.getString(0), row.getLong(1));
            files.put(row.getString(0), row.getLong(2));
            bytes += row.getLong(3);
        }
        return new Written(rows, files, bytes);
    }
}
