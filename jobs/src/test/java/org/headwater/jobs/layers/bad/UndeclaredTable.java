package org.headwater.jobs.layers.bad;

import org.apache.spark.sql.types.DataTypes;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Spec;

enum UndeclaredTable implements Field {
    ID;

    @Override
    public Spec spec() {
        return Spec.key(DataTypes.StringType, "Id.");
    }
}
