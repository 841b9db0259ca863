package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.sources.Landing;
import org.headwater.jobs.sources.SourceFile;
import org.headwater.jobs.sources.SourceFiles;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.landing.LandedFiles;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader counted is held against what lies in the lake: rows that are lost, or there twice, stop the run. */
class LedgerBalanceTest {

    private static final String CONFIG = """
            sources:
              - name: shop
                format: csv
                files: [orders.csv]
                orders:
                  order_id: id
                  status: {value: paid}
                  paid_at: {column: at, format: iso}
                  paid: {column: yuan, unit: major}
            """;

    @TempDir
    Path folder;

    private Config config;
    private Lake lake;
    private List<SourceFile> files;
    private Dataset<Row> rows;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), """
                id,at,yuan
                o1,2026-01-05T01:00:00Z,10.00
                o2,2026-01-05T01:00:00Z,a lot
                o3,2026-01-05T01:00:00Z,30.00
                """);
        config = ConfigFile.read(Files.writeString(folder.resolve("headwater.yaml"), CONFIG));
        var spark = SharedSpark.session();
        lake = new Lake(spark, config.lake());
        files = SourceFiles.list(config, spark.sparkContext().hadoopConfiguration(), source -> false);
        rows = Landing.read(spark, config, files);
    }

    private void add(Dataset<Row> landed) {
        new LandedStore(SharedSpark.session(), lake)
                .add(
                        1,
                        landed,
                        List.of(),
                        () -> Map.of(files.get(0), "sha256"),
                        Map.of("shop", "reading"),
                        new MessageRetention(config, LocalDate.parse("2026-01-31")));
    }

    @Test
    void allRowsAreAccountedFor() {
        add(rows);

        assertThat(lake.rows(LandedFiles.TABLE)
                        .select("accepted", "quarantined", "ignored")
                        .head())
                .hasToString("[2,1,0]");
    }

    @Test
    void aRowThatIsLostOnTheWayStopsTheRunAndTheReadingIsAsIfItHadNotBegun() {
        assertThatThrownBy(() -> add(rows.filter(Landed.LINE.col().notEqual(3))))
                .isInstanceOf(DataGateException.class)
                .hasMessage("Source shop, file orders.csv: 3 rows were read and must be accounted for, 2 are;"
                        + " run again, which reads it again");
        assertThat(lake.has(LandedFiles.TABLE)).isFalse();

        add(rows);
        assertThat(lake.rows(LandedFiles.TABLE).count()).isEqualTo(1);
    }

    @Test
    void soDoesOneThatIsThereTwice() {
        Throwable twice = catchThrowable(
                () -> add(rows.unionAll(rows.filter(Landed.LINE.col().equalTo(4)))));

        assertThat(twice)
                .hasMessage("Source shop, file orders.csv: 3 rows were read and must be accounted for, 4 are;"
                        + " run again, which reads it again");
        assertThat(ExitCode.of(twice)).isEqualTo(ExitCode.GATE);
    }

    /** Rows as of parts that end at byte {@code to}, 0 for the last, and begin at {@code from}. */
    private Dataset<Row> inParts(long... fromAndTo) {
        Dataset<Row> parts = rows.filter(Landed.DISPOSITION.col().notEqual("file_end"));
        for (int i = 0; i < fromAndTo.length; i += 2) {
            parts = parts.unionAll(rows.filter(Landed.DISPOSITION.col().equalTo("file_end"))
                    .withColumn(Landed.DETAIL.column(), lit(i == 0 ? "3" : "0"))
                    .withColumn(Landed.BYTE_OFFSET.column(), lit(fromAndTo[i]))
                    .withColumn(Landed.LINE.column(), lit(fromAndTo[i + 1])));
        }
        return parts;
    }

    @Test
    void partsMustFollowEachOther() {
        assertThatCode(() -> add(inParts(0, 40, 40, 70, 70, 0))).doesNotThrowAnyException();
    }

    @Test
    void aPartThatIsMissingStopsTheRun() {
        String missing =
                "Source shop, file orders.csv: must be read to its end, was not, and 3 rows of it lie in the lake;"
                        + " run again, which reads it again";

        assertThatThrownBy(() -> add(inParts(0, 40, 40, 70))).hasMessage(missing);
        assertThatThrownBy(() -> add(inParts(0, 40, 70, 0))).hasMessage(missing);
        assertThatThrownBy(() -> add(inParts(40, 70, 70, 0))).hasMessage(missing);
    }

    @Test
    void soDoesAFileWhoseEndNobodySaw() {
        assertThatThrownBy(() -> add(rows.filter(Landed.DISPOSITION.col().notEqual("file_end"))))
                .hasMessage(
                        "Source shop, file orders.csv: must be read to its end, was not, and 3 rows of it lie in the"
                                + " lake; run again, which reads it again");
        assertThatThrownBy(() -> add(rows.limit(0)))
                .hasMessage(
                        "Source shop, file orders.csv: must be read to its end, was not, and 0 rows of it lie in the"
                                + " lake; run again, which reads it again");
    }
}
