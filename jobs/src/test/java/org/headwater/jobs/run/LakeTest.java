package org.headwater.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {

    private static final LocalDate JAN_30 = LocalDate.parse("2026-01-30");
    private static final LocalDate JAN_31 = LocalDate.parse("2026-01-31");

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
        String slice = """
                as_of      | user_id | frequency | recency_score | frequency_score | monetary_score | rfm_score
                2026-01-30 | ann     | 1         | 1             | 1               | 1              | 111
                """;
        replace(slice, JAN_30);
        replace(slice.replace("30", "31").replace("ann", "bob"), JAN_31);
        replace(slice.replace("ann", "cleo"), JAN_30);

        DrawnRows.assertRows(lake().rows(UserRfm.TABLE), """
                as_of      | user_id
                2026-01-30 | cleo
                2026-01-31 | bob
                """);
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
