package org.headwater.jobs.testing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.sources.Fingerprint;
import org.headwater.jobs.sources.RecordKind;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.landing.Landed;

/** Landed rows, each drawn as its file and line beside the order, line or refund that stands in it. */
public final class DrawnLanding {

    private DrawnLanding() {}

    /** Rows that are a whole order each. */
    public static Dataset<Row> orders(String drawing) {
        Dataset<Row> texts = DrawnRows.texts(drawing);
        return landed(texts, false, typed(Orders.ORDER_ID, texts), noLines(), null);
    }

    /** Rows that are one line of an order each; its amount is that of the order's row too. */
    public static Dataset<Row> lines(String drawing) {
        Dataset<Row> texts = DrawnRows.texts(drawing);
        return landed(texts, true, typed(Orders.ORDER_ID, texts), array(typed(OrderLines.LINE_ID, texts)), null);
    }

    /** Rows that are a whole refund each. */
    public static Dataset<Row> refunds(String drawing) {
        Dataset<Row> texts = DrawnRows.texts(drawing);
        return landed(texts, false, null, noLines(), typed(Refunds.REFUND_ID, texts));
    }

    /** Rows that are one line of a refund each. */
    public static Dataset<Row> refundLines(String drawing) {
        Dataset<Row> texts = DrawnRows.texts(drawing);
        return landed(texts, true, null, noLines(), typed(Refunds.REFUND_ID, texts));
    }

    /** Rows that are what an ad cost on a day each. */
    public static Dataset<Row> costs(String drawing) {
        Dataset<Row> texts = DrawnRows.texts(drawing);
        Column cost = struct(DrawnRows.typed(Costs.TABLE, List.of(texts.columns())));
        Column costs = array(cost).cast(Landed.COSTS.spec().type()).as(Landed.COSTS.column());
        List<Column> all = new ArrayList<>(columns(texts, false, null, noLines(), null));
        all.set(Landed.TABLE.fields().indexOf(Landed.COSTS), costs);
        return numbered(texts.select(all.toArray(Column[]::new)));
    }

    /** A struct of the table that the field is of; a line number that is not drawn is null, as it is when read. */
    private static Column typed(Field of, Dataset<Row> texts) {
        var table = of instanceof Orders ? Orders.TABLE : of instanceof Refunds ? Refunds.TABLE : OrderLines.TABLE;
        Column[] columns = DrawnRows.typed(table, List.of(texts.columns()));
        if (of == OrderLines.LINE_ID && !List.of(texts.columns()).contains("line_id")) {
            columns[OrderLines.TABLE.fields().indexOf(OrderLines.LINE_ID)] =
                    lit(null).cast("string").as("line_id");
        }
        return struct(columns);
    }

    private static Column noLines() {
        return array().cast(Landed.LINES.spec().type());
    }

    private static Dataset<Row> landed(Dataset<Row> texts, boolean perLine, Column order, Column lines, Column refund) {
        return numbered(
                texts.select(columns(texts, perLine, order, lines, refund).toArray(Column[]::new)));
    }

    /** The columns of a landed row in their order. */
    private static List<Column> columns(
            Dataset<Row> texts, boolean perLine, Column order, Column lines, Column refund) {
        boolean hasDisposition = List.of(texts.columns()).contains("disposition");
        List<Column> columns = new ArrayList<>(List.of(
                lit("shop").as(Landed.SOURCE.column()),
                col("file").as(Landed.FILE.column()),
                Landed.LINE.is(col("line")),
                Landed.BYTE_OFFSET.is(lit(0)),
                hasDisposition
                        ? Landed.DISPOSITION.is(coalesce(col("disposition"), lit("accepted")))
                        : Landed.DISPOSITION.is(lit("accepted")),
                Landed.REASON.is(lit(null)),
                Landed.COLUMN_NAME.is(lit(null)),
                Landed.DETAIL.is(lit(null)),
                Landed.RAW.is(lit(null)),
                Landed.PER_LINE.is(lit(perLine)),
                order == null ? Landed.ORDER.is(lit(null)) : order.as(Landed.ORDER.column()),
                lines.as(Landed.LINES.column()),
                refund == null ? Landed.REFUND.is(lit(null)) : refund.as(Landed.REFUND.column())));
        for (RecordKind kind : RecordKind.values()) {
            columns.add(kind.landed().is(lit(null)));
        }
        List.of(Landed.BATCH, Landed.CONTENT, Landed.WHAT, Landed.ABOUT, Landed.ABOUT_TOO)
                .forEach(number -> columns.add(number.is(lit(0L))));
        return columns;
    }

    /** With what each row is about and says, as where it is read from a file. */
    private static Dataset<Row> numbered(Dataset<Row> landed) {
        List<Row> rows =
                landed.collectAsList().stream().map(DrawnLanding::numbered).toList();
        return landed.sparkSession()
                .createDataFrame(rows, Landed.TABLE.schema())
                .repartition(2);
    }

    private static Row numbered(Row row) {
        Object[] values = new Object[row.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i) instanceof scala.collection.Seq<?>
                    ? row.getList(i).toArray(Row[]::new)
                    : row.get(i);
        }
        Fingerprint.fill(values);
        return RowFactory.create(values);
    }
}
