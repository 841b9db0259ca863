package org.headwater.jobs.layers.bad;

import org.apache.spark.sql.types.DataTypes;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

enum UnlistedTable implements Field {
    ID;

    static final Table TABLE = Table.of(Layer.CORE, "unlisted", UnlistedTable.class, "One row per id.");

    @Override
    public Spec spec() {
        return Spec.key(DataTypes.StringType, "Id.");
    }
}
