package org.headwater.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.delta.kernel.types.StructField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.exports.ManifestCheck;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.testing.CommandLineResult;
import org.headwater.jobs.testing.KernelTable;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo as its user sees it: one run over a copy of the samples, and what can be asked of it afterwards. */
class SampleBrandRunTest {

    @TempDir
    static Path folder;

    private static CommandLineResult first;

    @BeforeAll
    static void run() throws IOException {
        copySamples(folder);
        first = CommandLineResult.of("run", "--config", config(), "--as-of-date", "2026-01-31");
    }

    static void copySamples(Path to) throws IOException {
        Path samples = Path.of("../data-samples");
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = samples.relativize(file).toString();
                if (!name.startsWith("lake") && !name.startsWith("out") && !name.startsWith("online-retail")) {
                    Files.createDirectories(to.resolve(name).getParent());
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }

    private static String config() {
        return folder.resolve("headwater.yaml").toString();
    }

    private static String csv(String query) {
        CommandLineResult answer = CommandLineResult.of("sql", "--config", config(), "--format", "csv", query);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out().replace("\r\n", "\n").strip();
    }

    @Test
    void endsWithAJsonLineThatAccountsForEveryRow() throws IOException {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.json().get("status").asText()).isEqualTo("done");
        assertThat(first.json().get("run_id").asText()).startsWith("2026-01-31-");
        assertThat(first.json().get("rows").toString())
                .isEqualTo("{\"in\":24118,\"accepted\":22987,\"duplicate\":1021,\"quarantined\":61,\"ignored\":49}");
    }

    static Stream<Table> tables() {
        return Catalog.stored().stream().filter(t -> t.layer() != Layer.OPS);
    }

    /** What is for others can be read by others. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsReadWithoutSpark(Table table) throws IOException {
        String path = new Lake(SharedSpark.session(), folder.resolve("lake")).path(table);
        var read = new KernelTable(path);

        assertThat(read.protocol()).containsExactly(1, 2);
        assertThat(read.columns())
                .extracting(StructField::getName, StructField::isNullable)
                .containsExactlyElementsOf(table.fields().stream()
                        .map(f -> tuple(f.column(), f.spec().isNullable()))
                        .toList());
        assertThat(read.rows())
                .hasSize((int)
                        SharedSpark.session().read().format("delta").load(path).count())
                .allSatisfy(row -> assertThat(table.keys())
                        .noneMatch(key -> row.isNullAt(table.fields().indexOf(key))));
    }

    @Test
    void tellsAnOperatorWhoIsWhere() {
        assertThat(first.out())
                .contains("customers paid at least once")
                .contains("Champions")
                .contains("重要价值客户")
                .contains("vip-id_list-0001-of-0001.csv")
                .contains("manifest.json");
        int steps = Pipeline.JOBS.size() + 2;
        assertThat(first.err()).contains("[%d/%d] audience files".formatted(steps, steps));
    }

    @Test
    void theLedgerHoldsForEveryFile() {
        assertThat(csv("select count(*) as files, sum(rows_in) as rows_in,"
                        + " sum(accepted + quarantined + duplicate + ignored - rows_in) as difference from files"))
                .isEqualTo("files,rows_in,difference\n205,24118,0");
        assertThat(csv("select count(*) as n from quarantine where raw is null or line < 1"))
                .isEqualTo("n\n0");
    }

    @Test
    void moneyAddsUpFromOrdersToSegments() {
        String fromCore = csv("""
                select cast(p as decimal(18,2)) as net from (
                  select (select sum(paid_fen) from orders where status = 'paid' and user_id is not null
                            and paid_at < timestamp '2026-01-31 16:00:00Z') / 100
                       - (select coalesce(sum(refunded_fen), 0) from refunds where status = 'success'
                            and user_id is not null and refunded_at < timestamp '2026-01-31 16:00:00Z') / 100 as p)""");
        String fromUsers = csv("select sum(net_revenue) as net from user_360");
        assertThat(fromUsers).isEqualTo(fromCore);

        String fromBuyers = csv("select sum(net_revenue) as net from user_rfm");
        assertThat(csv("select sum(net_revenue) as net from segment_counts where map = 'segment'"))
                .isEqualTo(fromBuyers);
        assertThat(csv("select sum(net_revenue) as net from segment_counts where map = 'value_class'"))
                .isEqualTo(fromBuyers);
    }

    /** A row cut short is nobody's order until the order's next row; nothing else keeps the two apart. */
    @Test
    void ordersAreThoseThatReallyWere() {
        SharedSpark.session()
                .read()
                .parquet(folder.resolve("brand/truth/orders").toString())
                .createOrReplaceTempView("true_orders");
        Dataset<Row> orders = SharedSpark.session()
                .read()
                .format("delta")
                .load(folder.resolve("lake/core/orders").toString());
        orders.createOrReplaceTempView("core_orders");

        Row compared = SharedSpark.session().sql("""
                select count(t.order_id) as known,
                       count_if(c.paid_fen <> t.paid_fen) as other_amount,
                       count_if(c.ordered_at <> date_trunc('second', t.ordered_at)
                           and c.ordered_at <> t.ordered_at) as other_time,
                       count_if(not t.paid) as never_paid,
                       count(*) - count(t.order_id) as invented,
                       (select count(*) from true_orders where paid) - count(*) as missing
                from core_orders c left join true_orders t on c.order_id = t.order_id
                where c.status = 'paid'""").first();

        assertThat(compared).hasToString("[936,0,0,0,0,4]");
    }

    @Test
    void aRerunIsTheSameRunWithTheSameBytes() throws IOException {
        Path manifest = folder.resolve("out/2026-01-31/manifest.json");
        byte[] before = Files.readAllBytes(manifest);

        CommandLineResult again = CommandLineResult.of("run", "--config", config(), "--as-of-date", "20260131");

        assertThat(again.json().get("run_id")).isEqualTo(first.json().get("run_id"));
        assertThat(again.json().get("tables")).isEqualTo(first.json().get("tables"));
        assertThat(Files.readAllBytes(manifest)).isEqualTo(before);
        assertThat(ManifestCheck.problems(folder.resolve("out"))).isEmpty();
        assertThat(again.out()).contains("nothing new since the last run: nothing was written");
        assertThat(csv("select count(*) as n from runs")).isEqualTo("n\n1");
    }

    /** By the id in WeCom that the audience asks for; who has none is no row. */
    @Test
    void audienceFilesHoldExactlyTheSelectedMembers() throws IOException {
        String runId = first.json().get("run_id").asText();
        Path file = folder.resolve("out/2026-01-31").resolve(runId).resolve("vip-id_list-0001-of-0001.csv");

        assertThat(Files.readString(file).replace("\r\n", "\n").strip()).isEqualTo(csv("""
                        select min_by(i.id_value, struct(i.first_seen, i.id_value)) as user_id
                        from audience_members m join identities i
                          on i.person_id = m.user_id and i.kind = 'external_userid' and i.role = 'known'
                        where m.audience = 'vip' and m.status = 'selected'
                        group by m.user_id order by 1"""));
    }

    /** All accounts of a customer are one real person's; who has several mostly is one customer. */
    @Test
    void customersAreRealPeople() {
        SharedSpark.session()
                .read()
                .parquet(folder.resolve("brand/truth/identity_links").toString())
                .createOrReplaceTempView("true_ids");
        for (String table : List.of("customers", "orders")) {
            SharedSpark.session()
                    .read()
                    .format("delta")
                    .load(folder.resolve("lake/core/" + table).toString())
                    .createOrReplaceTempView("core_" + table);
        }

        Row compared = SharedSpark.session().sql("""
                with accounts as (
                  select distinct o.shop, o.user_id, c.customer_id, t.person
                  from core_orders o
                  left join core_customers c on c.shop = o.shop and c.user_id = o.user_id
                  left join true_ids t on t.id_type in ('taobao_nick', 'email', 'openid') and t.id_value = o.user_id
                  where o.user_id is not null),
                people as (select person, count(*) as accounts, count(distinct customer_id) as customers
                  from accounts group by person)
                select (select count_if(customer_id is null or person is null) from accounts) as unknown,
                       (select count(*) from (select customer_id from accounts group by customer_id
                          having count(distinct person) > 1)) as mixed,
                       (select count(*) from accounts) as accounts,
                       (select count(distinct customer_id) from accounts) as customers,
                       (select count(*) from people) as people,
                       (select count(*) from people where accounts > 1 and customers = 1) as joined""").first();

        assertThat(compared).hasToString("[0,0,359,316,290,40]");
    }

    @Test
    void onlySelectedJobsRunOverTheTablesThereAre() throws IOException {
        CommandLineResult some = CommandLineResult.of(
                "run", "--config", config(), "--as-of-date", "2026-01-31", "--jobs", "user_rfm,segment_counts");

        assertThat(some.code()).as(some.err()).isZero();
        assertThat(some.json().get("tables").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("marts.user_rfm", "marts.segment_counts");
        assertThat(some.json().get("tables").get("marts.user_rfm"))
                .isEqualTo(first.json().get("tables").get("marts.user_rfm"));
    }
}
