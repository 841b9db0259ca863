package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.models.identity.IdRules;
import org.headwater.models.identity.Normal;

/** {@link IdRules} as a column: {@code id}, or null and the {@code reason} why it is nobody's. */
final class NormalIds {

    private static final StructType TYPE =
            new StructType().add("id", IdColumn.TYPE).add("reason", DataTypes.StringType);

    private final UserDefinedFunction normal;

    NormalIds(IdRules rules) {
        this.normal = udf(
                        (UDF3<String, String, String, Row>)
                                (kind, scope, value) -> row(rules.normal(kind, scope, value)),
                        TYPE)
                .withName("normal_id");
    }

    private static Row row(Normal normal) {
        if (normal instanceof Normal.Legal legal) {
            return RowFactory.create(IdColumn.row(legal.id()), null);
        }
        return RowFactory.create(null, ((Normal.Illegal) normal).reason().name());
    }

    /** Of the columns of these names. */
    Column of(String kind, String scope, String value) {
        return normal.apply(col(kind), col(scope), col(value));
    }
}
