package org.headwater.jobs.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.Backtest;
import org.headwater.jobs.tables.marts.UserValue;
import org.headwater.jobs.tables.marts.ValueFits;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.headwater.jobs.testing.SharedSpark;
import org.headwater.models.value.CellsBuilder;
import org.headwater.models.value.History;
import org.headwater.models.value.OrderFit;
import org.headwater.models.value.OrderModelKind;
import org.junit.jupiter.api.Test;

class UserValueJobTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-01-31");
    private static final DrawnSettings SETTINGS = DrawnSettings.asOf("2026-01-31");

    private static final String NOT_JUDGED =
            "model | measure | tenth | expected | actual | mean_absolute_error | root_mean_square_error";

    private static Dataset<Row> fits(Dataset<Row> userOrders) {
        return fits(userOrders, NOT_JUDGED);
    }

    private static Dataset<Row> fits(Dataset<Row> userOrders, String backtest) {
        var in = new DrawnInputs().with(UserOrders.TABLE, userOrders).with(Backtest.TABLE, backtest);
        return ValueFits.TABLE.shape(ValueFitsJob.JOB.transform().apply(in, SETTINGS.of(ValueFitsJob.JOB)));
    }

    private static Dataset<Row> values(Dataset<Row> userOrders) {
        return values(userOrders, SETTINGS);
    }

    private static Dataset<Row> values(Dataset<Row> userOrders, DrawnSettings settings) {
        var in = new DrawnInputs().with(UserOrders.TABLE, userOrders).with(ValueFits.TABLE, fits(userOrders));
        return UserValue.TABLE.shape(UserValueJob.JOB.transform().apply(in, settings.of(UserValueJob.JOB)));
    }

    /** Users with a few orders each, drawn from a seed. */
    private static Dataset<Row> crowd(int users) {
        var random = new Random(5);
        Instant end = AS_OF.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < users; i++) {
            int observed = 1 + random.nextInt(600);
            long orders = 1L + (random.nextBoolean() ? 0 : random.nextInt(6));
            int recency = orders == 1 ? 0 : random.nextInt(observed);
            Instant first = end.minus(observed, ChronoUnit.DAYS).plusSeconds(3_600);
            long paid = orders * (500L + random.nextInt(20_000));
            rows.add(RowFactory.create(
                    "u" + i,
                    orders,
                    paid,
                    i % 10 == 0 ? 1L : 0L,
                    i % 10 == 0 ? paid / 2 : 0L,
                    first,
                    first.plus(recency, ChronoUnit.DAYS),
                    i % 10 == 0 ? first : null));
        }
        return SharedSpark.session().createDataFrame(rows, UserOrders.TABLE.schema());
    }

    @Test
    void aCustomerIsScoredAsTheModelsOfPlainJavaScore() {
        Dataset<Row> crowd = crowd(400);
        var cells = new CellsBuilder();
        Map<String, History> histories = new HashMap<>();
        for (Row row :
                OrderHistories.of(crowd, AS_OF, ZoneId.of("Asia/Shanghai")).collectAsList()) {
            var history = new History(
                    row.<Integer>getAs("repeats"), row.<Integer>getAs("recency"), row.<Integer>getAs("observed"));
            cells.add(history);
            histories.put(row.getAs("user_id"), history);
        }

        List<Row> values = values(crowd).collectAsList();

        OrderModelKind kind = List.of(OrderModelKind.values()).stream()
                .filter(k -> k.code().equals(values.get(0).<String>getAs("model")))
                .findFirst()
                .orElseThrow();
        OrderFit fit = kind.fit(cells.build());
        assertThat(values).hasSize(400);
        for (Row row : values) {
            History history = histories.get(row.<String>getAs("user_id"));
            assertThat(row.<Double>getAs("alive_probability"))
                    .isCloseTo(fit.model().probabilityAlive(history), within(1e-6));
            assertThat(row.<Double>getAs("orders_365d"))
                    .isCloseTo(fit.model().expectedOrders(history, 365), within(1e-6));
            assertThat(row.<Double>getAs("discounted_orders"))
                    .isCloseTo(fit.model().discountedOrders(history, UserValueJob.DISCOUNT_RATE), within(1e-5));
        }
    }

    @Test
    void whatStandsInTheTableOfFitsIsTheWholeFit() {
        List<Row> fits = fits(crowd(400)).collectAsList();

        assertThat(fits)
                .extracting(row -> row.<String>getAs("model"))
                .containsExactlyInAnyOrder("bg-nbd", "mbg-nbd", "pareto-nbd", "gamma-gamma");
        assertThat(fits.stream().filter(row -> row.<Boolean>getAs("chosen"))).hasSize(2);
        for (Row row : fits) {
            if (!row.<String>getAs("model").equals("gamma-gamma")) {
                OrderFit fit = FitRow.orders(row);
                assertThat(fit.estimate().standardErrors()).hasSize(4);
                assertThat(fit.customers()).isEqualTo(400);
                assertThat(fit.estimate().aic()).isCloseTo(row.<Double>getAs("aic"), within(1e-9));
            }
        }
    }

    @Test
    void nobodyHasBoughtAgainYet() {
        DrawnRows.assertRows(values(DrawnRows.of(UserOrders.TABLE, """
                user_id | orders | paid_fen | refunds | refunded_fen | first_paid_at       | last_paid_at
                ann     | 1      | 10000    | 0       | 0            | 2026-01-01 00:00:00 | 2026-01-01 00:00:00
                bob     | 1      | 10000    | 1       | 5000         | 2026-01-30 00:00:00 | 2026-01-30 00:00:00
                zoe     | 0      | 0        | 1       | 2000         |                     |
                """)), """
                user_id | model   | orders | historical_value | order_value
                ann     | mbg-nbd | 1      | 100.00           | 75.00
                bob     | mbg-nbd | 1      | 50.00            | 75.00
                """);
    }

    @Test
    void marginsAreKnownWhereTheConfigSaysWhatThingsCost() {
        Dataset<Row> ann = DrawnRows.of(UserOrders.TABLE, """
                user_id | orders | paid_fen | refunds | refunded_fen | first_paid_at       | last_paid_at
                ann     | 2      | 10000    | 0       | 0            | 2026-01-01 00:00:00 | 2026-01-11 00:00:00
                """);
        var usual = AcquisitionConfig.DEFAULT;
        var costs = new AcquisitionConfig(
                usual.channelProperties(),
                usual.eventChannels(),
                usual.ignoredEvents(),
                usual.lookbackDays(),
                usual.halfLifeDays(),
                usual.costChannels(),
                new BigDecimal("0.4"),
                new BigDecimal("1.50"),
                usual.commissionRatio(),
                usual.secondCommissionRatio());

        DrawnRows.assertRows(values(ann), """
                user_id | historical_margin | lifetime_margin
                ann     |                   |
                """);
        Row row = values(ann, SETTINGS.with(costs)).head();
        assertThat(row.<BigDecimal>getAs("historical_margin")).isEqualTo("37.00");
        assertThat(row.<BigDecimal>getAs("lifetime_margin").doubleValue())
                .isCloseTo(
                        0.4 * row.<BigDecimal>getAs("lifetime_value").doubleValue()
                                - 1.5 * row.<Double>getAs("discounted_orders"),
                        within(0.02));
    }

    @Test
    void withoutBuyersThereAreNoValues() {
        Dataset<Row> nobody = DrawnRows.of(UserOrders.TABLE, "user_id | orders");

        assertThat(values(nobody).count()).isZero();
        assertThat(fits(nobody).collectAsList())
                .extracting(row -> row.<String>getAs("fallback"))
                .containsOnly("there are no customers to learn from", "there are no orders to learn from");
    }
}
