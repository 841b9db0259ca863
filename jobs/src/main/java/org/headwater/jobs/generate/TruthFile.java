package org.headwater.jobs.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.apache.spark.TaskContext;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.truth.TruthColumn;
import org.headwater.synthetic.truth.TruthTable;

/** One Parquet file, written by rename when it is closed. */
final class TruthFile {

    private static final long ROW_GROUP_BYTES = 8L << 20;

    private final TruthTable table;
    private final MessageType schema;
    private final Path file;
    private final Path attempt;
    private final ParquetWriter<Group> writer;

    TruthFile(TruthTable table, Path file) {
        this.table = table;
        this.schema = schema(table);
        this.file = file;
        this.attempt = file.resolveSibling(
                "." + file.getFileName() + "." + TaskContext.get().taskAttemptId());
        try {
            Files.createDirectories(file.getParent());
            this.writer = ExampleParquetWriter.builder(new LocalOutputFile(attempt))
                    .withType(schema)
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    // One encoding a column: the footer lists several in an order that differs from process to process.
                    .withWriterVersion(WriterVersion.PARQUET_2_0)
                    .withDictionaryEncoding(false)
                    .withRowGroupSize(ROW_GROUP_BYTES)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(District district) {
        table.rows(district, this::write);
    }

    private void write(Object[] values) {
        var group = new SimpleGroup(schema);
        List<TruthColumn> columns = table.columns();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                put(group, i, columns.get(i).type(), values[i]);
            }
        }
        try {
            writer.write(group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(SimpleGroup group, int index, TruthColumn.Type type, Object value) {
        switch (type) {
            case TEXT -> group.add(index, (String) value);
            case WHOLE, TIME -> group.add(index, (long) (Long) value);
            case REAL -> group.add(index, (double) (Double) value);
            case FLAG -> group.add(index, (boolean) (Boolean) value);
        }
    }

    void close() {
        try {
            writer.close();
            Files.move(attempt, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageType schema(TruthTable table) {
        var fields = Types.buildMessage();
        for (TruthColumn column : table.columns()) {
            switch (column.type()) {
                case TEXT ->
                    fields.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case WHOLE -> fields.optional(PrimitiveTypeName.INT64).named(column.name());
                case REAL -> fields.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                case FLAG -> fields.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
                case TIME ->
                    fields.optional(PrimitiveTypeName.INT64)
                            .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                            .named(column.name());
            }
        }
        return fields.named(table.name());
    }
}
