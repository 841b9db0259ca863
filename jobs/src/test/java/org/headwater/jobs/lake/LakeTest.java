package org.headwater.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Encoders;
import org.headwater.jobs.run.Failures;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LakeTest {

    private static final LocalDate JAN_30 = LocalDate.parse("2026-01-30");
    private static final LocalDate JAN_31 = LocalDate.parse("2026-01-31");

    private static final List<String> MANY =
            IntStream.range(100, 400).mapToObj(i -> "o" + i).toList();

    private static final String SLICE = """
            as_of      | user_id | frequency | recency_score | frequency_score | monetary_score | rfm_score
            2026-01-30 | ann     | 1         | 1             | 1               | 1              | 111
            """;

    @TempDir
    private Path folder;

    @Test
    void replacesATableAsAWhole() {
        write("""
                order_id | status
                o1       | unpaid
                o2       | unpaid
                """);
        write("""
                order_id | status
                o3       | cancelled
                """);

        DrawnRows.assertRows(lake().rows(Orders.TABLE), """
                order_id | status
                o3       | cancelled
                """);
    }

    /** As a lake that an earlier build made, before orders had a currency. */
    @Test
    void aTableOfAnotherBuildIsLeftAsItIs() {
        DrawnRows.of(Orders.TABLE, "order_id | status\no1 | unpaid\n")
                .drop("currency")
                .write()
                .format("delta")
                .save(lake().path(Orders.TABLE));

        Throwable failure = catchThrowable(() -> write("order_id | status\no2 | unpaid\n"));

        assertThat(Failures.sentence(failure))
                .isEqualTo("Table core.orders of the lake " + folder
                        + " was made by another build of Headwater; columns that differ: currency. Set lake: to a folder that is not"
                        + " there yet and run again: all files are read anew. What is in this one stays as it is");
        DrawnRows.assertRows(lake().rows(Orders.TABLE), """
                order_id | status
                o1       | unpaid
                """);
    }

    @Test
    void aRowThatBreaksTheIdentityFailsBeforeTheCommit() {
        write("""
                order_id | status
                o1       | unpaid
                """);
        long version = lake().version(Orders.TABLE);

        Throwable failure = catchThrowable(() -> write("""
                order_id | status | paid_at             | paid_fen
                o2       | paid   | 2026-01-01 00:00:00 | 500
                o3       | paid   |                     | 500
                """));

        assertThat(Failures.sentence(failure))
                .isEqualTo("core.orders: a row breaks the identity \""
                        + Orders.TABLE.identity().orElseThrow() + "\"");
        assertThat(lake().version(Orders.TABLE)).isEqualTo(version);
        DrawnRows.assertRows(lake().rows(Orders.TABLE), """
                order_id | status
                o1       | unpaid
                """);
    }

    @Test
    void replacingTheSliceOfADateLeavesOthers() {
        replace(SLICE, JAN_30);
        replace(SLICE.replace("30", "31").replace("ann", "bob"), JAN_31);
        replace(SLICE.replace("ann", "cleo"), JAN_30);

        DrawnRows.assertRows(lake().rows(UserRfm.TABLE), """
                as_of      | user_id
                2026-01-30 | cleo
                2026-01-31 | bob
                """);
    }

    @Test
    void aRowOfAnotherSliceFailsBeforeTheCommit() {
        String refused = "marts.user_rfm: a row is outside of \"as_of = '2026-01-31'\"";

        assertThat(Failures.sentence(catchThrowable(() -> replace(SLICE, JAN_31))))
                .isEqualTo(refused);
        replace(SLICE.replace("30", "31"), JAN_31);
        assertThat(Failures.sentence(catchThrowable(() -> replace(SLICE, JAN_31))))
                .isEqualTo(refused);
        DrawnRows.assertRows(lake().rows(UserRfm.TABLE), """
                as_of      | user_id
                2026-01-31 | ann
                """);
    }

    @Test
    void anEarlierVersionIsReadAsItWas() {
        write("""
                order_id | status
                o1       | unpaid
                """);
        long version = lake().version(Orders.TABLE);
        write("order_id | status");

        assertThat(lake().rows(Orders.TABLE).count()).isZero();
        DrawnRows.assertRows(lake().rows(Orders.TABLE, version), """
                order_id | status
                o1       | unpaid
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with a space", "[brackets]{a,b}*?", "源头", "100%25 as_of=2020-01-01", "back\\slash"})
    void aFolderMayHaveAnyName(String name) {
        folder = folder.resolve(name);
        replace(SLICE, JAN_30);
        replace(SLICE.replace("30", "31").replace("ann", "bob"), JAN_31);
        replace(SLICE.replace("ann", "cleo"), JAN_30);

        DrawnRows.assertRows(lake().rows(UserRfm.TABLE), """
                as_of      | user_id
                2026-01-30 | cleo
                2026-01-31 | bob
                """);
    }

    /** Plain files are read without Delta's reader; these are not plain, or too many. */
    @ParameterizedTest
    @EnumSource
    void whatOthersMadeOfATableIsReadAsTheyMadeIt(Change change) {
        write("""
                order_id | status
                o1       | unpaid
                o2       | unpaid
                """);

        change.change(lake().path(Orders.TABLE));

        assertThat(lake().rows(Orders.TABLE)
                        .select("order_id")
                        .sort("order_id")
                        .as(Encoders.STRING())
                        .collectAsList())
                .isEqualTo(change.left);
    }

    private enum Change {
        ROWS_DELETED_BY_VECTORS(List.of("o2")) {
            @Override
            void change(String path) {
                sql("ALTER TABLE delta.`" + path + "` SET TBLPROPERTIES (delta.enableDeletionVectors = true)");
                sql("DELETE FROM delta.`" + path + "` WHERE order_id = 'o1'");
            }
        },
        COLUMNS_MAPPED_BY_NAME(List.of("o1", "o2")) {
            @Override
            void change(String path) {
                sql("ALTER TABLE delta.`" + path + "` SET TBLPROPERTIES (delta.columnMapping.mode = 'name',"
                        + " delta.minReaderVersion = 2, delta.minWriterVersion = 5)");
                sql("ALTER TABLE delta.`" + path + "` RENAME COLUMN status TO state");
            }
        },
        ROWS_DELETED(List.of("o2")) {
            @Override
            void change(String path) {
                sql("DELETE FROM delta.`" + path + "` WHERE order_id = 'o1'");
            }
        },
        FILES_BY_THE_HUNDRED(MANY) {
            @Override
            void change(String path) {
                DrawnRows.of(Orders.TABLE, "order_id | status\n" + String.join(" | unpaid\n", MANY) + " | unpaid\n")
                        .repartition(1)
                        .write()
                        .format("delta")
                        .mode("overwrite")
                        .option("maxRecordsPerFile", 1)
                        .save(path);
            }
        };

        private final List<String> left;

        Change(List<String> left) {
            this.left = left;
        }

        abstract void change(String path);

        private static void sql(String statement) {
            SharedSpark.session().sql(statement);
        }
    }

    @Test
    void tablesSayWhatTheyHold() {
        write("order_id | status");

        var table = DeltaTable.forPath(SharedSpark.session(), lake().path(Orders.TABLE));
        assertThat(table.detail().select("description").head().getString(0)).isEqualTo(Orders.TABLE.meaning());
        assertThat(Arrays.stream(table.toDF().schema().fields()))
                .extracting(f -> f.name() + ": " + f.getComment().get())
                .containsExactlyElementsOf(Orders.TABLE.fields().stream()
                        .map(f -> f.column() + ": " + f.spec().meaning())
                        .toList());
    }

    private void write(String drawing) {
        lake().replace(Orders.TABLE, DrawnRows.of(Orders.TABLE, drawing), JAN_31);
    }

    private void replace(String drawing, LocalDate asOf) {
        lake().replace(UserRfm.TABLE, DrawnRows.of(UserRfm.TABLE, drawing), asOf);
    }

    private Lake lake() {
        return new Lake(SharedSpark.session(), folder);
    }
}
