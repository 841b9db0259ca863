package org.headwater.jobs.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;

/** What the tables user_stage, interests and best_hour say, beside the truth of a synthetic brand. */
final class HabitsScore {

    private static final int HOURS = 24;

    private final BrandTruth brand;
    /** By person id, the number of the person. */
    private final Map<String, Long> people;

    HabitsScore(BrandTruth brand) {
        this.brand = brand;
        this.people = brand.people();
    }

    void tell(PrintWriter out) {
        stages(out);
        interests(out);
        hours(out);
    }

    private Map<Long, List<Row>> byPerson(String table, String condition, String... columns) {
        return brand.lake(table).filter(condition).selectExpr(columns).collectAsList().stream()
                .filter(row -> people.containsKey(row.getString(0)))
                .collect(groupingBy(row -> people.get(row.getString(0))));
    }

    /** Who is under several ids stands where the furthest of them stands. */
    private void stages(PrintWriter out) {
        Map<Long, List<LocalDate>> paid = new HashMap<>();
        brand.truth("orders")
                .filter("paid")
                .selectExpr("person", "to_date(from_utc_timestamp(ordered_at, 'Asia/Shanghai'))")
                .collectAsList()
                .forEach(row -> paid.computeIfAbsent(row.getLong(0), p -> new ArrayList<>())
                        .add(row.<LocalDate>getAs(1)));
        Map<Long, List<Row>> found =
                byPerson("marts/user_stage", "model = 'aipl'", "person_id", "stage_no", "stage_dates['purchase']");
        int right = 0;
        int dated = 0;
        int buyers = 0;
        for (var person : found.entrySet()) {
            List<LocalDate> orders = paid.getOrDefault(person.getKey(), List.of());
            int stage = person.getValue().stream()
                    .mapToInt(row -> row.getInt(1))
                    .max()
                    .orElseThrow();
            right += Math.max(2, stage) == Math.min(4, 2 + orders.size()) ? 1 : 0;
            if (!orders.isEmpty()) {
                buyers++;
                LocalDate first = orders.stream().min(LocalDate::compareTo).orElseThrow();
                dated += person.getValue().stream().anyMatch(row -> first.equals(row.<LocalDate>getAs(2))) ? 1 : 0;
            }
        }
        out.printf(
                Locale.ROOT,
                "user_stage: of %,d people, %.2f %% stand where their orders put them (none, one, more); of %,d buyers, %.2f %%"
                        + " have the day of their first order%n",
                found.size(),
                100.0 * right / found.size(),
                buyers,
                100.0 * dated / buyers);
    }

    private void interests(PrintWriter out) {
        Map<Long, List<String>> tastes = new HashMap<>();
        brand.truth("tastes").select("person", "category", "name", "share").collectAsList().stream()
                .sorted(Comparator.comparingDouble((Row row) -> -row.getDouble(3))
                        .thenComparing(row -> row.getString(1)))
                .forEach(row -> tastes.computeIfAbsent(row.getLong(0), p -> new ArrayList<>())
                        .add(row.getString(1) + "|" + row.getString(2)));
        Map<Long, List<Row>> found = byPerson(
                "marts/interests", "kind = 'category' and rank = 1 and is_sure", "person_id", "topic", "views");
        int first = 0;
        int second = 0;
        for (var person : found.entrySet()) {
            Row most = person.getValue().stream()
                    .max(Comparator.comparingLong((Row row) -> row.getLong(2)).thenComparing(row -> row.getString(0)))
                    .orElseThrow();
            int place = place(tastes.get(person.getKey()), most.getString(1));
            first += place == 0 ? 1 : 0;
            second += place == 0 || place == 1 ? 1 : 0;
        }
        int categories = tastes.values().iterator().next().size();
        out.printf(
                Locale.ROOT,
                "interests: of %,d people with evidence enough, the first topic of %.2f %% is their favourite of %d, of %.2f %%"
                        + " one of their two favourites (by chance %.1f and %.1f %%)%n",
                found.size(),
                100.0 * first / found.size(),
                categories,
                100.0 * second / found.size(),
                100.0 / categories,
                200.0 / categories);
    }

    private static int place(List<String> tastes, String topic) {
        for (int i = 0; i < tastes.size(); i++) {
            if (List.of(tastes.get(i).split("\\|", -1)).contains(topic)) {
                return i;
            }
        }
        return -1;
    }

    private void hours(PrintWriter out) {
        Map<Long, Long> truth = brand.truth("people").select("person", "best_hour").collectAsList().stream()
                .collect(toMap(row -> row.getLong(0), row -> row.getLong(1)));
        Map<Long, List<Row>> found =
                byPerson("marts/best_hour", "is_own", "person_id", "cast(hour as bigint)", "evidence");
        long[] within = new long[HOURS];
        for (var person : found.entrySet()) {
            Row most = person.getValue().stream()
                    .max(Comparator.comparingLong((Row row) -> row.getLong(2)).thenComparing(row -> row.getString(0)))
                    .orElseThrow();
            long apart = Math.abs(most.getLong(1) - truth.get(person.getKey()));
            within[(int) Math.min(apart, HOURS - apart)]++;
        }
        out.printf(
                Locale.ROOT,
                "best_hour: of %,d people with an hour of their own, %.2f %% are within an hour of the truth, %.2f %% within two"
                        + " (by chance 12.5 and 20.8 %%)%n",
                found.size(),
                100.0 * (within[0] + within[1]) / found.size(),
                100.0 * (within[0] + within[1] + within[2]) / found.size());
    }
}
