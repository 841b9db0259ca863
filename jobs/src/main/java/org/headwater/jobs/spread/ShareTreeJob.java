package org.headwater.jobs.spread;

import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.models.spread.ShareForest;

/**
 * Puts shares up to the as-of date together to cascades, in one JVM: some 500 bytes a share. What is no forest is made one by the rules of
 * {@link ShareForest}; shares are numbered by time, so a ring is cut at its earliest.
 */
public final class ShareTreeJob {

    private static final int MOST_ANCESTORS = 40;

    public static final Job JOB = new Job(
            "share_tree",
            "Where each share stands in its cascade",
            List.of(Shares.TABLE),
            ShareTree.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in.rows(Shares.TABLE)
                    .filter(BusinessTime.upTo(Shares.SHARED_AT.col(), settings.get(AS_OF), settings.get(ZONE)))));

    private ShareTreeJob() {}

    static Dataset<Row> of(Dataset<Row> shares) {
        List<Row> rows = shares.select(Shares.SHARE_ID.col(), Shares.PARENT_SHARE_ID.col())
                .orderBy(Shares.SHARED_AT.col(), Shares.SHARE_ID.col())
                .collectAsList();
        Map<String, Integer> numbers = new HashMap<>(rows.size() * 2);
        for (int i = 0; i < rows.size(); i++) {
            numbers.put(rows.get(i).getString(0), i);
        }
        int[] parents = rows.stream()
                .mapToInt(row -> row.isNullAt(1)
                        ? ShareForest.NONE
                        : numbers.getOrDefault(row.getString(1), ShareForest.MISSING))
                .toArray();
        ShareForest forest = ShareForest.of(parents);
        List<Row> places = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            places.add(RowFactory.create(
                    rows.get(i).getString(0),
                    rows.get(forest.root(i)).getString(0),
                    (long) forest.generation(i),
                    (long) forest.descendants(i),
                    ancestors(rows, forest, i)));
        }
        return shares.sparkSession().createDataFrame(places, ShareTree.TABLE.schema());
    }

    private static String[] ancestors(List<Row> rows, ShareForest forest, int share) {
        int number = Math.min(MOST_ANCESTORS, forest.generation(share));
        String[] above = new String[number];
        int at = share;
        for (int i = 0; i < number; i++) {
            at = forest.parent(at);
            above[i] = rows.get(at).getString(0);
        }
        return above;
    }
}
