package org.headwater.jobs.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RfmCommandTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("orders.csv"), text);
    }

    private static final String FIVE = """
            customer_id,date,amount
            ann,2026-01-31,500.00
            ann,2026-01-30,400.00
            ann,2026-01-29,300
            bob,2026-01-20,200.00
            bob,20260110,100.00
            cat,2026-01-05,90.00
            dan,2025-12-01,80.50
            dan,2025-12-03,-30.25
            eve,2025-06-01,10.00
            ,2026-01-31,99.00
            zoe,2026-01-31,-5.00
            """;

    @Test
    void fiveCustomersAreScoredByHand() throws IOException {
        assertThat(Asked.of(new RfmCommand(), "--input", file(FIVE).toString(), "--format", "csv"))
                .isEqualTo("""
                        customer,recency_days,orders,money,r,f,m,segment,segment_zh,value_class,value_class_zh
                        ann,0,3,1200.00,5,5,5,champions,冠军客户,important_value,重要价值客户
                        bob,11,2,300.00,4,4,4,loyal,忠诚客户,general_value,一般价值客户
                        cat,26,1,90.00,3,3,3,need_attention,需关注客户,general_develop,一般发展客户
                        dan,61,1,50.25,2,3,2,at_risk,流失风险客户,general_develop,一般发展客户
                        eve,244,1,10.00,1,3,1,lost,流失客户,general_retain,一般挽留客户
                        """);
    }

    @Test
    void otherConventionsAndDaysAreTheModels() throws IOException {
        String ntile = Asked.of(
                new RfmCommand(),
                "--input",
                file(FIVE).toString(),
                "--scores",
                "ntile",
                "--classes",
                "median",
                "--format",
                "csv");

        // Of equal orders, cat, dan and eve are told apart by their ids.
        assertThat(ntile)
                .contains("cat,26,1,90.00,3,1,3")
                .contains("dan,61,1,50.25,2,2,2")
                .contains("eve,244,1,10.00,1,3,1");
        var december = new ObjectMapper()
                .readTree(Asked.of(
                        new RfmCommand(),
                        "--input",
                        file(FIVE).toString(),
                        "--as-of-date",
                        "2025-12-02",
                        "--scores",
                        "threshold"));
        assertThat(december.get("as_of").asText()).isEqualTo("2025-12-02");
        assertThat(december.get("customers").asInt()).isEqualTo(2);
        assertThat(december.get("rows").get(0).get("recency_days").asInt()).isEqualTo(1);
        assertThat(december.get("rows").get(0).get("money").asDouble()).isEqualTo(80.5);
    }

    @Test
    void rowsOfOneOrderAreOne() throws IOException {
        String lines = """
                who,day,sum,no
                ann,2026-01-01,10,A
                ann,2026-01-01,20,A
                ann,2026-01-02,30,B
                """;

        assertThat(Asked.of(
                        new RfmCommand(),
                        "--input",
                        file(lines).toString(),
                        "--customer",
                        "who",
                        "--date",
                        "day",
                        "--amount",
                        "sum",
                        "--order",
                        "no",
                        "--format",
                        "csv"))
                .contains("ann,0,2,60.00,");
    }

    @Test
    void nobodyIsAnEmptyAnswer() throws IOException {
        assertThat(Asked.of(
                        new RfmCommand(),
                        "--input",
                        file("customer_id,date,amount\n").toString(),
                        "--format",
                        "csv"))
                .isEqualTo("customer,recency_days,orders,money,r,f,m,segment,segment_zh,value_class,value_class_zh\n");
    }

    @Test
    void mistakesNameTheLine() throws IOException {
        assertThat(Asked.failing(
                        new RfmCommand(),
                        "--input",
                        file("customer_id,date,amount\nann,2026-01-01,1.005\n").toString()))
                .contains("orders.csv:2")
                .contains("two decimals at most, was \"1.005\"");
        assertThat(Asked.failing(
                        new RfmCommand(),
                        "--input",
                        file("customer_id,date,amount\nann,Friday,1\n").toString()))
                .contains("a date must be such as 2026-01-31");
        assertThat(Asked.failing(new RfmCommand(), "--input", file(FIVE).toString(), "--as-of-date", "soon"))
                .startsWith("--as-of-date: a date must be such as");
    }
}
