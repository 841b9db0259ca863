package org.headwater.jobs.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.LifecycleThresholds;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnSettings;
import org.headwater.jobs.value.DrawnBrand.Order;
import org.headwater.jobs.value.DrawnBrand.Refund;
import org.headwater.models.lifecycle.PurchaseGaps;
import org.headwater.models.lifecycle.Thresholds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Marts of a brand by chance, against programs that go through lists. */
class CustomerMartsTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 28);
    private static final DrawnBrand BRAND = DrawnBrand.random(new Random(7), 120, 300);
    private static DrawnInputs inputs;

    @BeforeAll
    static void fold() {
        inputs = BRAND.inputs();
        inputs.with(Purchases.TABLE, run(PurchasesJob.JOB).cache());
        inputs.with(UserOrders.TABLE, run(UserOrdersJob.JOB).cache());
    }

    @Test
    void cohortsAreFollowedAsByHand() {
        assertThat(rows(
                        run(CohortValueJob.JOB),
                        "basis",
                        "cohort",
                        "age",
                        "customers",
                        "active",
                        "buyers",
                        "orders",
                        "net_revenue",
                        "cumulative_net_revenue",
                        "cumulative_net_per_customer"))
                .isEqualTo(Stream.of(true, false)
                        .flatMap(CustomerMartsTest::cohorts)
                        .sorted()
                        .toList());
    }

    private static Stream<String> cohorts(boolean ordersOnly) {
        Map<String, YearMonth> first = new HashMap<>();
        paid().forEach(o -> first.merge(o.user(), YearMonth.from(o.day()), CustomerMartsTest::earlier));
        if (!ordersOnly) {
            refunds().forEach(r -> first.merge(r.user(), YearMonth.from(r.day()), CustomerMartsTest::earlier));
        }
        List<String> rows = new ArrayList<>();
        for (YearMonth cohort : new TreeSet<>(first.values())) {
            var members = first.keySet().stream()
                    .filter(u -> first.get(u).equals(cohort))
                    .collect(Collectors.toSet());
            long cumulative = 0;
            for (int age = 0; !cohort.plusMonths(age).isAfter(YearMonth.from(AS_OF)); age++) {
                YearMonth month = cohort.plusMonths(age);
                boolean isFirst = age == 0;
                List<Order> bought = paid().filter(o -> members.contains(o.user()))
                        .filter(o -> YearMonth.from(o.day()).equals(month))
                        .toList();
                List<Refund> back = refunds()
                        .filter(r -> members.contains(r.user()))
                        .filter(r -> isFirst
                                ? !YearMonth.from(r.day()).isAfter(month)
                                : YearMonth.from(r.day()).equals(month))
                        .toList();
                var buyers = bought.stream().map(Order::user).collect(Collectors.toSet());
                var active = new TreeSet<>(buyers);
                if (!ordersOnly) {
                    back.forEach(r -> active.add(r.user()));
                }
                long net = bought.stream().mapToLong(Order::fen).sum()
                        - back.stream().mapToLong(Refund::fen).sum();
                cumulative += net;
                rows.add(String.join(
                        " ",
                        ordersOnly ? "orders" : "orders_and_refunds",
                        cohort + "-01",
                        "" + age,
                        "" + members.size(),
                        "" + active.size(),
                        "" + buyers.size(),
                        "" + bought.size(),
                        money(net),
                        money(cumulative),
                        BigDecimal.valueOf(cumulative, 2)
                                .divide(BigDecimal.valueOf(members.size()), 2, RoundingMode.HALF_UP)
                                .toPlainString()));
            }
        }
        return rows.stream();
    }

    @Test
    void repurchaseIsCountedAsByHand() {
        Map<String, long[]> counts = new TreeMap<>();
        for (String user : users()) {
            List<Order> orders = BRAND.paidBy(user, AS_OF);
            for (int n = 0; n < Math.min(5, orders.size()); n++) {
                LocalDate on = orders.get(n).day();
                String category = orders.get(n).category();
                long next = n + 1 < orders.size()
                        ? ChronoUnit.DAYS.between(on, orders.get(n + 1).day())
                        : 99_999;
                for (int window : new int[] {30, 60, 90, 180, 365}) {
                    for (String of : List.of(
                            "all all",
                            "category " + category,
                            "cohort " + YearMonth.from(orders.get(0).day()))) {
                        long[] count = counts.computeIfAbsent(of + " " + (n + 1) + " " + window, k -> new long[3]);
                        if (!on.plusDays(window).isAfter(AS_OF)) {
                            count[0]++;
                            count[1] += next <= window ? 1 : 0;
                            count[2] += next <= window ? next : 0;
                        }
                    }
                }
            }
        }
        List<String> expected = counts.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("category  "))
                .map(e -> e.getKey() + " " + e.getValue()[0] + " " + e.getValue()[1] + " " + e.getValue()[2])
                .sorted()
                .toList();

        assertThat(rows(
                        run(RepurchaseJob.JOB),
                        "scope",
                        "subject",
                        "number",
                        "window_days",
                        "customers",
                        "again",
                        "days_to_next"))
                .isEqualTo(expected);
    }

    @Test
    void daysAreAddedUpAsByHand() {
        List<String> expected = new ArrayList<>();
        List<Order> all = BRAND.orders().stream()
                .filter(o -> o.paid() && !o.day().isAfter(AS_OF))
                .toList();
        LocalDate first = Stream.concat(
                        all.stream().map(Order::day), allRefunds().map(Refund::day))
                .min(LocalDate::compareTo)
                .orElseThrow();
        Map<String, LocalDate> firsts = new HashMap<>();
        paid().forEach(o -> firsts.merge(o.user(), o.day(), (a, b) -> a.isBefore(b) ? a : b));
        for (LocalDate day = first; !day.isAfter(AS_OF); day = day.plusDays(1)) {
            LocalDate on = day;
            List<Order> orders = all.stream().filter(o -> o.day().equals(on)).toList();
            long paid = orders.stream().mapToLong(Order::fen).sum();
            long back = allRefunds()
                    .filter(r -> r.day().equals(on))
                    .mapToLong(Refund::fen)
                    .sum();
            var buyers =
                    orders.stream().map(Order::user).filter(u -> !u.isEmpty()).collect(Collectors.toSet());
            long fresh = buyers.stream().filter(u -> firsts.get(u).equals(on)).count();
            var active = new TreeSet<>(buyers);
            BRAND.visits().stream().filter(v -> v.day().equals(on)).forEach(v -> active.add(v.user()));
            expected.add(String.join(
                    " ",
                    "" + day,
                    money(paid),
                    money(back),
                    "" + orders.size(),
                    "" + buyers.size(),
                    "" + fresh,
                    "" + active.size(),
                    orders.isEmpty() ? "null" : each(paid, orders.size()),
                    active.isEmpty() ? "null" : each(paid - back, active.size())));
        }

        assertThat(rows(
                        run(DailyMetricsJob.JOB),
                        "day",
                        "gmv",
                        "refunded_revenue",
                        "orders",
                        "buyers",
                        "new_buyers",
                        "active_users",
                        "average_order_value",
                        "revenue_per_active_user"))
                .isEqualTo(expected);
    }

    @Test
    void thresholdsComeFromTheGapsAndStatesFromTheWalk() {
        Map<String, Map<Integer, Long>> gaps = new TreeMap<>();
        for (String user : users()) {
            List<Order> orders = BRAND.paidBy(user, AS_OF);
            for (int n = 0; n + 1 < orders.size(); n++) {
                int days = (int) ChronoUnit.DAYS.between(
                        orders.get(n).day(), orders.get(n + 1).day());
                if (days > 0) {
                    for (String category : List.of("*", orders.get(n).category())) {
                        gaps.computeIfAbsent(category, c -> new HashMap<>()).merge(days, 1L, Long::sum);
                    }
                }
            }
        }
        Dataset<Row> table = run(LifecycleThresholdsJob.JOB);
        Map<String, Thresholds> expected = new TreeMap<>();
        gaps.forEach((c, counts) ->
                PurchaseGaps.thresholds(counts).filter(t -> !c.isEmpty()).ifPresent(t -> expected.put(c, t)));
        assertThat(new TreeMap<>(LifecycleThresholdsJob.of(table)))
                .isEqualTo(expected)
                .containsKeys("*", "tea", "cup");

        inputs.with(LifecycleThresholds.TABLE, table);
        assertThat(rows(run(UserLifecycleJob.JOB), "user_id", "state", "since", "previous", "category"))
                .isEqualTo(new PlainLifecycle(BRAND, AS_OF, expected).rows());
    }

    @Test
    void usersAndCategoriesArePlacedAsByHand() {
        List<String> rows =
                rows(run(PriceFrequencyJob.JOB), "kind", "subject", "orders", "average_order_value", "play");
        List<BigDecimal> prices = new ArrayList<>();
        List<BigDecimal> frequencies = new ArrayList<>();
        for (String user : users()) {
            List<Order> orders = BRAND.paidBy(user, AS_OF);
            if (!orders.isEmpty()) {
                prices.add(new BigDecimal(each(sum(orders), orders.size())));
                frequencies.add(BigDecimal.valueOf(orders.size()));
            }
        }
        BigDecimal price = median(prices);
        BigDecimal frequency = median(frequencies);
        List<String> expected = new ArrayList<>();
        for (String user : users()) {
            List<Order> orders = BRAND.paidBy(user, AS_OF);
            if (!orders.isEmpty()) {
                String each = each(sum(orders), orders.size());
                boolean dear = new BigDecimal(each).compareTo(price) > 0;
                boolean often = BigDecimal.valueOf(orders.size()).compareTo(frequency) > 0;
                expected.add("user " + user + " " + orders.size() + " " + each + " "
                        + (dear ? often ? "personal_adviser" : "expert_content" : often ? "community" : "bundles"));
            }
        }

        assertThat(rows.stream().filter(r -> r.startsWith("user")).toList())
                .isEqualTo(expected.stream().sorted().toList());
        assertThat(rows.stream().filter(r -> r.startsWith("category"))).hasSize(2);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }

    private static Dataset<Row> run(Job job) {
        return job.writes()
                .shape(job.transform()
                        .apply(inputs, DrawnSettings.asOf(AS_OF.toString()).of(job)));
    }

    private static List<String> rows(Dataset<Row> table, String... columns) {
        return table
                .select(Stream.of(columns)
                        .map(c -> functions.col(c).cast("string"))
                        .toArray(Column[]::new))
                .collectAsList()
                .stream()
                .map(row -> row.mkString(" "))
                .sorted()
                .toList();
    }

    private static Stream<Order> paid() {
        return BRAND.orders().stream()
                .filter(o -> o.paid() && !o.user().isEmpty() && !o.day().isAfter(AS_OF));
    }

    private static Stream<Refund> allRefunds() {
        return BRAND.refundsUntil(AS_OF).stream();
    }

    private static Stream<Refund> refunds() {
        return allRefunds().filter(r -> !r.user().isEmpty());
    }

    private static SortedSet<String> users() {
        return paid().map(Order::user).collect(Collectors.toCollection(TreeSet::new));
    }

    private static long sum(List<Order> orders) {
        return orders.stream().mapToLong(Order::fen).sum();
    }

    private static YearMonth earlier(YearMonth a, YearMonth b) {
        return a.isBefore(b) ? a : b;
    }

    private static String money(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static String each(long fen, long of) {
        return BigDecimal.valueOf(fen, 2)
                .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
