package org.headwater.jobs.tables.landing;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.tables.core.MessageTexts;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.Relations;

/** Rows of the input files as mapped. One row per row of a file. */
public enum Landed implements Field {
    SOURCE(value(StringType, "Source in the config.")),
    FILE(key(StringType, "Path of the file as listed, relative to the config.")),
    LINE(
            key(
                    LongType,
                    "Line in the file where the row begins, 1 for the first; of Parquet and JSON arrays the number of the row.")),
    BYTE_OFFSET(optional(LongType, "Where the row begins in the unpacked file; null for Parquet.")),
    DISPOSITION(
            value(
                    StringType,
                    "accepted, duplicate, quarantined or ignored; file_end behind the last row, with the number of rows in detail; file_error of a file that can't be read.")),
    REASON(optional(StringType, "Why it is not accepted: a reason code or the name of an ignore rule.")),
    COLUMN_NAME(optional(StringType, "Column of the file that is at fault; null when it is the whole row.")),
    DETAIL(optional(StringType, "What was found and what would be right.").personal()),
    RAW(optional(StringType, "The row as it stands in the file, shortened; only of quarantined rows.")
            .personal()),
    PER_LINE(value(
            BooleanType, "Whether the row is one line of its order or refund, so that amounts add up over rows.")),
    ORDER(optional(asFound(Orders.TABLE), "The order in it; null when there is none.")
            .personal()),
    LINES(optional(createArrayType(asFound(OrderLines.TABLE)), "The order lines in it; null when there is none.")
            .personal()),
    REFUND(optional(asFound(Refunds.TABLE), "The refund in it; null when there is none.")
            .personal()),
    MESSAGES(records(Messages.TABLE)),
    MESSAGE_TEXTS(records(MessageTexts.TABLE)),
    EVENTS(records(Events.TABLE)),
    COSTS(records(Costs.TABLE)),
    RELATIONS(records(Relations.TABLE)),
    IDENTITY_LINKS(records(IdentityLinks.TABLE)),
    CONSENTS(records(Consents.TABLE)),
    DELIVERIES(records(Deliveries.TABLE)),
    BATCH(key(LongType, "Reading that the row came in with; 0 when it is not kept.")),
    CONTENT(value(LongType, "Number of all that the row says.")),
    WHAT(optional(LongType, "Number of what tells a line from others; null when it has an id, or the row is no line.")),
    ABOUT(value(LongType, "Number of what the row is about.")),
    ABOUT_TOO(value(LongType, "Another such number: two things do not have both in common."));

    public static final Table TABLE = Table.of(
            Layer.LANDING, "landed", Landed.class, "Rows of the input files as mapped. One row per row of a file.");

    private final Spec spec;

    Landed(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    /** Records of a table that the row says; what a job works out later is null in them. */
    private static Spec records(Table table) {
        return optional(
                        createArrayType(asFound(table), true),
                        "Rows of " + table.qualifiedName() + " in it; null when none.")
                .personal();
    }

    /** Anything may be null: a line without a number has no id yet, and Delta allows no other schema within arrays. */
    private static StructType asFound(Table table) {
        var schema = new StructType();
        for (Field field : table.fields()) {
            schema = schema.add(field.column(), asFound(field.spec().type()), true);
        }
        return schema;
    }

    /** Spark can't hash maps, and rows are told apart by a hash. */
    private static DataType asFound(DataType type) {
        if (type instanceof ArrayType array) {
            return createArrayType(array.elementType(), true);
        }
        return type instanceof MapType map
                ? createArrayType(
                        new StructType().add("key", map.keyType(), true).add("value", map.valueType(), true), true)
                : type;
    }
}
