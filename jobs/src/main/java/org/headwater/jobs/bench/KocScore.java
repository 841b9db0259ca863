package org.headwater.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** What the tables koc and abuse_rings say, beside the truth of a synthetic brand. */
final class KocScore {

    private static final int TOP = 100;

    private final BrandTruth brand;
    private final Map<Long, String> roles;
    /** By person id, the number of the person. */
    private final Map<String, Long> people;

    KocScore(BrandTruth brand) {
        this.brand = brand;
        this.roles = brand.truth("people").select("person", "role").collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getLong(0), row -> row.getString(1)));
        this.people = brand.people();
    }

    void tell(PrintWriter out) {
        kocs(out);
        money(out);
        rings(out);
    }

    private void kocs(PrintWriter out) {
        Map<String, String> keys = brand.truth("tastes").select("name", "category").distinct().collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
        Map<String, Set<Long>> planted = new TreeMap<>();
        brand.truth("koc_categories")
                .select("category", "person")
                .collectAsList()
                .forEach(row -> planted.computeIfAbsent(row.getString(0), c -> new HashSet<>())
                        .add(row.getLong(1)));
        Map<String, Map<String, List<Long>>> ranked = new TreeMap<>();
        ranked.put("koc score", byCategory(keys, "cast(rank as double) * -1"));
        ranked.put("shares", byCategory(keys, "cast(shares as double)"));
        ranked.put("out-degree", byCategory(keys, "cast(reached as double)"));
        ranked.put("moved revenue", byCategory(keys, "cast(moved_revenue as double)"));
        ranked.put(
                "PageRank",
                numbered(
                        new SharePageRank(brand.lake("core/shares"), brand.lake("core/share_opens")).byCategory(keys)));
        ranked.put("truly followed", trulyFollowed());
        out.printf(Locale.ROOT, "%-16s", "planted");
        planted.forEach((category, who) -> out.printf(Locale.ROOT, " %s=%d", category, who.size()));
        out.println();
        ranked.forEach((name, lists) -> {
            out.printf(Locale.ROOT, "%-16s", name);
            int found = 0;
            int all = 0;
            for (var entry : planted.entrySet()) {
                int here = found(lists.getOrDefault(entry.getKey(), List.of()), entry.getValue());
                found += here;
                all += entry.getValue().size();
                out.printf(
                        Locale.ROOT,
                        " %s %.2f",
                        entry.getKey(),
                        (double) here / entry.getValue().size());
            }
            out.printf(Locale.ROOT, "; all %.3f (%d of %d)%n", (double) found / all, found, all);
        });
    }

    private static int found(List<Long> ranked, Set<Long> planted) {
        return (int) ranked.stream()
                .limit(planted.size())
                .filter(planted::contains)
                .distinct()
                .count();
    }

    private Map<String, List<Long>> byCategory(Map<String, String> keys, String score) {
        Map<String, List<String>> ranked = new TreeMap<>();
        brand.lake("marts/koc")
                .selectExpr("category", "person_id", score + " as score")
                .orderBy(col("score").desc(), col("person_id"))
                .collectAsList()
                .forEach(row -> ranked.computeIfAbsent(
                                keys.getOrDefault(row.getString(0), row.getString(0)), c -> new ArrayList<>())
                        .add(row.getString(1)));
        return numbered(ranked);
    }

    private Map<String, List<Long>> numbered(Map<String, List<String>> ranked) {
        Map<String, List<Long>> numbers = new TreeMap<>();
        ranked.forEach((category, ids) -> numbers.put(
                category, ids.stream().map(id -> people.getOrDefault(id, -1L)).toList()));
        return numbers;
    }

    /** What could be known at best: by the orders that would really not be but for a share of theirs, rings left out. */
    private Map<String, List<Long>> trulyFollowed() {
        Map<String, List<Long>> ranked = new TreeMap<>();
        brand
                .truth("caused_orders")
                .filter("steps = 1")
                .groupBy("category", "sharer")
                .agg(count(lit(1)).as("orders"), sum("net_fen").as("net_fen"))
                .orderBy(col("orders").desc(), col("net_fen").desc(), col("sharer"))
                .select("category", "sharer")
                .collectAsList()
                .stream()
                .filter(row -> !"ring".equals(roles.get(row.getLong(1))))
                .forEach(row -> ranked.computeIfAbsent(row.getString(0), c -> new ArrayList<>())
                        .add(row.getLong(1)));
        return ranked;
    }

    private void money(PrintWriter out) {
        Map<Long, Long> caused =
                brand.truth("caused_orders").groupBy("sharer").agg(sum("net_fen")).collectAsList().stream()
                        .collect(Collectors.toMap(row -> row.getLong(0), row -> row.getLong(1)));
        double found = 0;
        double real = 0;
        for (Row row : brand.lake("marts/koc")
                .groupBy("person_id")
                .agg(sum("moved_revenue").as("moved"), max("is_excluded").as("is_excluded"))
                .filter("not is_excluded")
                .orderBy(col("moved").desc(), col("person_id"))
                .limit(TOP)
                .collectAsList()) {
            found += row.getDecimal(1).doubleValue();
            real += caused.getOrDefault(people.getOrDefault(row.getString(0), -1L), 0L) / 100.0;
        }
        out.printf(
                Locale.ROOT,
                "moved revenue of the top %d: %,.0f, really caused by them: %,.0f (%.3f)%n",
                TOP,
                found,
                real,
                found / real);
    }

    private void rings(PrintWriter out) {
        Set<Long> called =
                brand.lake("marts/abuse_rings").filter("is_excluded").select("person_id").collectAsList().stream()
                        .map(row -> people.getOrDefault(row.getString(0), -1L))
                        .collect(Collectors.toSet());
        long ring = roles.values().stream().filter("ring"::equals).count();
        long kocs = roles.values().stream().filter("koc"::equals).count();
        long right = called.stream().filter(p -> "ring".equals(roles.get(p))).count();
        long wronged = called.stream().filter(p -> "koc".equals(roles.get(p))).count();
        out.printf(
                Locale.ROOT,
                "ring accounts: %d planted, %d called, precision %.3f, recall %.3f; KOCs called so: %d of %d%n",
                ring,
                called.size(),
                (double) right / called.size(),
                (double) right / ring,
                wronged,
                kocs);
    }
}
