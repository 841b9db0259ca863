package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.headwater.jobs.config.MoneyColumn.MoneyRounding;
import org.headwater.jobs.config.MoneyColumn.MoneyUnit;
import org.headwater.jobs.config.SourceConfig.CsvConfig;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.config.SourceConfig.IgnoreRule;
import org.headwater.jobs.config.SourceConfig.LineMapping;
import org.headwater.jobs.config.SourceConfig.OrderMapping;
import org.headwater.jobs.config.SourceConfig.RefundMapping;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static final String EVERY_SETTING = """
            lake: data/lake
            out: ../out
            zone: Asia/Tokyo
            currency: JPY
            rfm: {convention: ntile, value_cut: log_mean}
            gates: {max_quarantined_ratio: 0.1}
            export: {max_rows_per_file: 10000}
            sources:
              - name: taobao
                shop: 旗舰店
                format: csv
                files: [orders/taobao/*.csv, '/mnt/./more/{a,b}.csv']
                allow_empty: true
                csv: {encoding: GB18030, delimiter: ";", quote: "'", escape: \\}
                zone: Asia/Shanghai
                currency: CNY
                grain: line
                ignore:
                  - {reason: total_row, when: {column: 订单编号, starts_with: 合计}}
                  - {reason: free, when: {column: 金额, at_most: 0.00}}
                orders:
                  when: {column: 类型, in: [a, b]}
                  order_id: 订单编号
                  user_id: {columns: [买家会员名, 会员名], strip_prefix: "'", strip_suffix: " *"}
                  status: {column: 订单状态, map: {交易成功: paid, 等待买家付款: unpaid, 交易关闭: cancelled}}
                  ordered_at: {column: 订单创建时间, format: "yyyy-MM-dd HH:mm:ss"}
                  paid_at: {column: 付款时间, format: [iso, "yyyy/M/d H:mm"], zone: UTC}
                  updated_at: {column: 修改, format: epoch_millis}
                  paid: {column: 单价, unit: micros, times: 数量, negate: true, rounding: half_up}
                  address: [城市, 收货地址]
                  currency: {column: 币种, map: {RMB: CNY}}
            """;

    static final String LINES_AND_REFUNDS = """
            zone: UTC
            currency: USD
            sources:
              - name: api
                format: json_lines
                files: [api.jsonl]
                order_lines:
                  when: {column: lines, is: present}
                  each: lines
                  order_id: order.id
                  line_id: {column: no}
                  product_id: sku
                  product_name: title
                  category: kind
                  quantity: {columns: [n, num]}
                  paid: {columns: [fee], unit: minor}
                refunds:
                  when: {column: refund_id, is: blank}
                  refund_id: refund_id
                  order_id: order.id
                  user_id: buyer
                  status: {columns: [state], map: {60: success}}
                  refunded_at: {column: at, format: iso}
                  updated_at: {column: at, format: epoch_seconds}
                  refunded: {column: fee, unit: major}
                  currency: code
            """;

    @TempDir
    private Path folder;

    @Test
    void readsEverySetting() {
        var config = main(EVERY_SETTING).read();

        assertThat(config)
                .isEqualTo(new Config(
                        folder.resolve("headwater.yaml"),
                        folder.resolve("data/lake"),
                        folder.resolveSibling("out"),
                        ZoneId.of("Asia/Tokyo"),
                        "JPY",
                        new RfmConfig(ScoreConvention.NTILE, CutRule.LOG_MEAN),
                        new GateConfig(0.1, 20),
                        new PrivacyConfig(180),
                        new IdentityConfig(50),
                        new ExportConfig(10000),
                        List.of(),
                        AcquisitionConfig.DEFAULT,
                        MembersConfig.DEFAULT,
                        List.of(new SourceConfig(
                                "taobao",
                                "旗舰店",
                                Format.CSV,
                                List.of(folder + "/orders/taobao/*.csv", "/mnt/more/{a,b}.csv"),
                                FileRules.STRICT.allowingEmpty(),
                                new CsvConfig("GB18030", ';', '\'', '\\'),
                                IdScopes.of("taobao"),
                                SHANGHAI,
                                "CNY",
                                Grain.LINE,
                                List.of(
                                        new IgnoreRule(
                                                "total_row", new Condition("订单编号", new Condition.StartsWith("合计"))),
                                        new IgnoreRule(
                                                "free",
                                                new Condition("金额", new Condition.AtMost(new BigDecimal("0.00"))))),
                                Optional.of(new OrderMapping(
                                        Optional.of(new Condition("类型", new Condition.In(List.of("a", "b")))),
                                        text("订单编号"),
                                        Optional.of(new TextColumn(List.of("买家会员名", "会员名"), "'", " *")),
                                        new StatusColumn(
                                                List.of("订单状态"),
                                                Map.of("交易成功", "paid", "等待买家付款", "unpaid", "交易关闭", "cancelled"),
                                                Optional.empty()),
                                        Optional.of(new TimeColumn(
                                                List.of("订单创建时间"), List.of("yyyy-MM-dd HH:mm:ss"), SHANGHAI)),
                                        Optional.of(new TimeColumn(
                                                List.of("付款时间"), List.of("iso", "yyyy/M/d H:mm"), ZoneId.of("UTC"))),
                                        Optional.of(new TimeColumn(List.of("修改"), List.of("epoch_millis"), SHANGHAI)),
                                        new MoneyColumn(
                                                List.of("单价"),
                                                MoneyUnit.MICROS,
                                                Optional.of("数量"),
                                                true,
                                                MoneyRounding.HALF_UP),
                                        Optional.empty(),
                                        List.of("城市", "收货地址"),
                                        Optional.of(new CurrencyColumn(List.of("币种"), Map.of("RMB", "CNY"))))),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())),
                        List.of(),
                        List.of()));
    }

    @Test
    void readsLinesAndRefunds() {
        var source = main(LINES_AND_REFUNDS).read().sources().get(0);

        ZoneId utc = ZoneId.of("UTC");
        assertThat(source.zone()).isEqualTo(utc);
        assertThat(source.currency()).isEqualTo("USD");
        assertThat(source.orders()).isEmpty();
        assertThat(source.lines())
                .contains(new LineMapping(
                        Optional.of(new Condition("lines", new Condition.Present())),
                        Optional.of("lines"),
                        Optional.of(text("order.id")),
                        Optional.of(text("no")),
                        Optional.of(text("sku")),
                        Optional.of(text("title")),
                        Optional.of(text("kind")),
                        new CountColumn(List.of("n", "num")),
                        money("fee", MoneyUnit.MINOR)));
        assertThat(source.refunds())
                .contains(new RefundMapping(
                        Optional.of(new Condition("refund_id", new Condition.Blank())),
                        text("refund_id"),
                        Optional.of(text("order.id")),
                        Optional.of(text("buyer")),
                        new StatusColumn(List.of("state"), Map.of("60", "success"), Optional.empty()),
                        Optional.of(new TimeColumn(List.of("at"), List.of("iso"), utc)),
                        Optional.of(new TimeColumn(List.of("at"), List.of("epoch_seconds"), utc)),
                        money("fee", MoneyUnit.MAJOR),
                        Optional.of(new CurrencyColumn(List.of("code"), Map.of()))));
    }

    @Test
    void fillsInEveryDefault() {
        var config = main(ConfigFolder.SOURCE).read();

        assertThat(config)
                .isEqualTo(new Config(
                        folder.resolve("headwater.yaml"),
                        folder.resolve("lake"),
                        folder.resolve("out"),
                        SHANGHAI,
                        "CNY",
                        new RfmConfig(ScoreConvention.RANK_MAX, CutRule.MEAN),
                        new GateConfig(0.05, 20),
                        new PrivacyConfig(180),
                        new IdentityConfig(50),
                        new ExportConfig(50000),
                        List.of(),
                        AcquisitionConfig.DEFAULT,
                        MembersConfig.DEFAULT,
                        List.of(new SourceConfig(
                                "shop",
                                "shop",
                                Format.CSV,
                                List.of(folder + "/orders.csv"),
                                FileRules.STRICT,
                                new CsvConfig("UTF-8", ',', '"', '"'),
                                IdScopes.of("shop"),
                                SHANGHAI,
                                "CNY",
                                Grain.ORDER,
                                List.of(),
                                Optional.of(new OrderMapping(
                                        Optional.empty(),
                                        text("id"),
                                        Optional.empty(),
                                        new StatusColumn(List.of(), Map.of(), Optional.of("paid")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        money("total", MoneyUnit.MINOR),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty())),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())),
                        List.of(),
                        List.of()));
    }

    @Test
    void escapesWithTheQuoteUnlessToldOtherwise() {
        var source = main(ConfigFolder.SOURCE + "    csv: {quote: \"'\"}\n")
                .read()
                .sources()
                .get(0);

        assertThat(source.csv()).isEqualTo(new CsvConfig("UTF-8", ',', '\'', '\''));
    }

    @Test
    void givesLinesTheIdOfTheirOrder() {
        var source = main(ConfigFolder.SOURCE + "    order_lines: {quantity: n, paid: {column: p, unit: minor}}\n")
                .read()
                .sources()
                .get(0);

        assertThat(source.lines().orElseThrow().orderId()).contains(text("id"));
    }

    @Test
    void keepsStatesInTheOrderWritten() {
        var source = main(ConfigFolder.SOURCE.replace(
                        "{value: paid}", "{column: s, map: {z: paid, m: unpaid, a: paid}}"))
                .read()
                .sources()
                .get(0);

        assertThat(source.orders().orElseThrow().status().map().keySet()).containsExactly("z", "m", "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iso",
                "epoch_seconds",
                "epoch_millis",
                "epoch_micros",
                "yyyy-MM-dd",
                "yyyyMMdd",
                "yyyyMMddHHmmssSSS",
                "yyyy/M/d H:mm",
                "dd MMM uuuu hh:mm a",
                "yyyy-MM-dd HH:mm:ss XXX",
                "yyyy-MM-dd'T'HH:mm:ss[.SSS]Z",
                "yyyy年-MM月-dd日 HH时:mm分:ss秒",
                "yyyyDDD",
                "yyyy-MM-dd HH",
                "yy-MM-dd"
            })
    void takesTimeFormats(String format) {
        var source = main(ConfigFolder.SOURCE + "      paid_at: {column: t, format: \"" + format + "\"}\n")
                .read()
                .sources()
                .get(0);

        assertThat(source.orders().orElseThrow().paidAt().orElseThrow().formats())
                .containsExactly(format);
    }

    @Test
    void readsAudiencesByName() {
        main(ConfigFolder.SOURCE).write("audiences/vip.yaml", """
                        name: vip
                        title: High value
                        title_zh: 重要价值客户
                        where: net_revenue >= 500
                        priority: 1
                        exclude: [refunders]
                        cap: 1000
                        holdout: 0.1
                        destinations: [id_list, review_sheet]
                        """).write("audiences/refunders.yaml", """
                        name: refunders
                        title: Refunders
                        where: refunds > 0
                        destinations: [review_sheet]
                        """);

        assertThat(new ConfigFolder(folder).read().audiences())
                .containsExactly(
                        new AudienceConfig(
                                folder.resolve("audiences/refunders.yaml"),
                                3,
                                "refunders",
                                "Refunders",
                                "Refunders",
                                "refunds > 0",
                                100,
                                List.of(),
                                OptionalInt.empty(),
                                0,
                                List.of("review_sheet")),
                        new AudienceConfig(
                                folder.resolve("audiences/vip.yaml"),
                                4,
                                "vip",
                                "High value",
                                "重要价值客户",
                                "net_revenue >= 500",
                                1,
                                List.of("refunders"),
                                OptionalInt.of(1000),
                                0.1,
                                List.of("id_list", "review_sheet")));
    }

    private ConfigFolder main(String yaml) {
        return new ConfigFolder(folder).write("headwater.yaml", yaml);
    }

    private static TextColumn text(String column) {
        return new TextColumn(List.of(column), "", "");
    }

    private static MoneyColumn money(String column, MoneyUnit unit) {
        return new MoneyColumn(List.of(column), unit, Optional.empty(), false, MoneyRounding.EXACT);
    }
}
