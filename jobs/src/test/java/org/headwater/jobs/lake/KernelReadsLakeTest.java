package org.headwater.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructField;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityMerges;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.tables.marts.User360;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is for others can be read by others: Delta Kernel knows nothing of Spark. */
class KernelReadsLakeTest {

    private static final Engine ENGINE = DefaultEngine.create(new Configuration());

    @TempDir
    private static Path folder;

    static Stream<Table> tables() {
        return Catalog.ALL.stream().filter(t -> t.layer() == Layer.CORE || t.layer() == Layer.MARTS);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsTheTable(Table table) throws IOException {
        var lake = new Lake(SharedSpark.session(), folder);
        lake.replace(table, DrawnRows.of(table, oneRow(table)), LocalDate.parse("2026-01-31"));

        Snapshot snapshot =
                io.delta.kernel.Table.forPath(ENGINE, lake.path(table)).getLatestSnapshot(ENGINE);

        assertThat(List.of(
                        snapshot.getProtocol().getMinReaderVersion(),
                        snapshot.getProtocol().getMinWriterVersion()))
                .containsExactly(1, 2);
        assertThat(snapshot.getSchema().fields())
                .extracting(StructField::getName, StructField::isNullable)
                .containsExactlyElementsOf(table.fields().stream()
                        .map(f -> org.assertj.core.groups.Tuple.tuple(
                                f.column(), f.spec().isNullable()))
                        .toList());
        List<Row> rows = read(snapshot);
        assertThat(rows).hasSize(1);
        int key = table.fields().indexOf(table.keys().get(table.keys().size() - 1));
        assertThat(rows.get(0).isNullAt(key)).isFalse();
    }

    /** A row for which the table's identity holds; what it does not say is filled in. */
    private static String oneRow(Table table) {
        if (table.equals(Orders.TABLE)) {
            return "order_id | status\no1 | unpaid";
        }
        if (table.equals(Refunds.TABLE)) {
            return "refund_id | status\nr1 | pending";
        }
        if (table.equals(UserRfm.TABLE)) {
            return "user_id | frequency | rfm_score\nann | 1 | 000";
        }
        if (table.equals(User360.TABLE)) {
            return "user_id | orders\nann | 0";
        }
        if (table.equals(AudienceMembers.TABLE)) {
            return "user_id | status\nann | holdout";
        }
        if (table.equals(Identities.TABLE)) {
            return "id_value | role\nx | known";
        }
        if (table.equals(IdentityMerges.TABLE)) {
            return "gone_person_id | kept_person_id\nx | y";
        }
        String key = table.equals(OrderLines.TABLE)
                ? "order_id"
                : table.keys().get(1).column();
        return key + "\nx";
    }

    private static List<Row> read(Snapshot snapshot) throws IOException {
        Scan scan = snapshot.getScanBuilder().build();
        Row state = scan.getScanState(ENGINE);
        List<Row> rows = new ArrayList<>();
        try (var files = scan.getScanFiles(ENGINE)) {
            while (files.hasNext()) {
                try (var file = files.next().getRows()) {
                    while (file.hasNext()) {
                        read(state, file.next(), rows);
                    }
                }
            }
        }
        return rows;
    }

    private static void read(Row state, Row file, List<Row> rows) throws IOException {
        var status = InternalScanFileUtils.getAddFileStatus(file);
        try (var physical = ENGINE.getParquetHandler()
                        .readParquetFiles(
                                Utils.singletonCloseableIterator(status),
                                ScanStateRow.getPhysicalDataReadSchema(state),
                                Optional.empty())
                        .map(result -> result.getData());
                var logical = Scan.transformPhysicalData(ENGINE, state, file, physical)) {
            while (logical.hasNext()) {
                FilteredColumnarBatch batch = logical.next();
                try (var of = batch.getRows()) {
                    of.forEachRemaining(rows::add);
                }
            }
        }
    }
}
