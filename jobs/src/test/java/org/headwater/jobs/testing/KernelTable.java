package org.headwater.jobs.testing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** A table of a lake as Delta Kernel reads it, which knows nothing of Spark. */
public final class KernelTable {

    private static final Engine ENGINE = DefaultEngine.create(new Configuration());

    private final Snapshot snapshot;

    public KernelTable(String path) {
        this.snapshot = io.delta.kernel.Table.forPath(ENGINE, path).getLatestSnapshot(ENGINE);
    }

    /** Least versions of readers and writers. */
    public List<Integer> protocol() {
        return List.of(
                snapshot.getProtocol().getMinReaderVersion(),
                snapshot.getProtocol().getMinWriterVersion());
    }

    public List<StructField> columns() {
        return snapshot.getSchema().fields();
    }

    public List<Row> rows() throws IOException {
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
