package org.headwater.jobs.tables.facts;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Where each share stands in its cascade. One row per share. */
public enum ShareTree implements Field {
    SHARE_ID(key(StringType, "Number of the share.")),
    ROOT_SHARE_ID(value(StringType, "The share that began the cascade.")),
    GENERATION(value(LongType, "Steps from the root, which has 0.")),
    DESCENDANTS(value(LongType, "Shares below it, at any depth.")),
    ANCESTORS(value(createArrayType(StringType, false), "Shares above it, nearest first, 40 at most."));

    public static final Table TABLE = Table.of(
                    Layer.FACTS,
                    "share_tree",
                    ShareTree.class,
                    "Where each share stands in its cascade. One row per share.")
            .holding("generation >= 0 and descendants >= 0 and (generation = 0) = (root_share_id = share_id)");

    private final Spec spec;

    ShareTree(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
