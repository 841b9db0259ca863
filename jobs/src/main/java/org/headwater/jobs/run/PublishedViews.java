package org.headwater.jobs.run;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Table;

/**
 * Every table by its bare name, all as of the last finished run: while another run writes, or after one was killed in
 * the middle, a query still sees tables that belong together.
 */
final class PublishedViews {

    private final SparkSession spark;
    private final Lake lake;

    PublishedViews(SparkSession spark, Lake lake) {
        this.spark = spark;
        this.lake = lake;
    }

    void register() {
        var ledger = new Ledger(spark, lake);
        Map<String, Long> versions =
                ledger.lastPublished().map(ledger::versions).orElse(Map.of());
        for (Table table : Catalog.stored()) {
            if (!lake.has(table)) {
                spark.createDataFrame(java.util.List.of(), table.schema()).createOrReplaceTempView(table.name());
            } else if (table.layer() != Layer.OPS && versions.containsKey(table.qualifiedName())) {
                lake.rows(table, versions.get(table.qualifiedName())).createOrReplaceTempView(table.name());
            } else {
                lake.rows(table).createOrReplaceTempView(table.name());
            }
        }
    }
}
