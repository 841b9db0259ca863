package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.IdKind;
import org.headwater.models.identity.PersonId;

/** An id as one column: its parts in the order in which {@link Id} compares, so that Spark compares the same. */
final class IdColumn {

    static final StructType TYPE = new StructType()
            .add("rank", DataTypes.IntegerType, false)
            .add("scope", DataTypes.StringType, false)
            .add("value", DataTypes.StringType, false);

    private static final List<IdKind> RANKED = List.of(IdKind.values());
    private static final int DIGEST_BITS = 256;

    private IdColumn() {}

    static Row row(Id id) {
        return RowFactory.create(RANKED.indexOf(id.kind()), id.scope(), id.value());
    }

    static Id id(Row row) {
        return new Id(RANKED.get(row.getInt(0)), row.getString(1), row.getString(2));
    }

    /** Of the columns of a table whose ids are in normal form. */
    static Column of(Column kind, Column scope, Column value) {
        Column rank = array_position(kinds(), kind).minus(1).cast(DataTypes.IntegerType);
        return struct(rank.as("rank"), scope.as("scope"), value.as("value"));
    }

    static Column isKnown(Column id) {
        return id.getField("rank")
                .isin(RANKED.stream()
                        .filter(IdKind::isKnown)
                        .map(RANKED::indexOf)
                        .toArray());
    }

    static Column kind(Column id) {
        return element_at(kinds(), id.getField("rank").plus(1));
    }

    private static Column kinds() {
        return array(RANKED.stream().map(IdKind::code).map(functions::lit).toArray(Column[]::new));
    }

    static Column scope(Column id) {
        return id.getField("scope");
    }

    static Column value(Column id) {
        return id.getField("value");
    }

    /** As {@link PersonId#of}. */
    static Column personId(Column first) {
        Column digest =
                sha2(concat_ws("\n", kind(first), scope(first), value(first)).cast("binary"), DIGEST_BITS);
        return concat(lit("p"), substring(digest, 1, PersonId.DIGITS));
    }
}
