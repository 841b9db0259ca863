package org.headwater.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.testing.CommandLineResult;
import org.headwater.jobs.testing.SharedSpark;
import org.headwater.synthetic.outputs.Outputs;
import org.headwater.synthetic.truth.TruthTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bin/headwater generate} as its user sees it, on worlds of two districts. */
class GenerateCommandTest {

    @TempDir
    static Path folder;

    private static Map<String, byte[]> world;

    @BeforeAll
    static void generate() throws IOException {
        assertThat(generated("world", "--days", "25").code()).isZero();
        world = files("world");
    }

    private static CommandLineResult generated(String name, String... more) {
        List<String> args = new ArrayList<>(
                List.of("generate", "--out", folder.resolve(name).toString(), "--users", "1100", "--seed", "7"));
        args.addAll(Arrays.asList(more));
        return CommandLineResult.of(args.toArray(String[]::new));
    }

    private static Map<String, byte[]> files(String name) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    @Test
    void everyStreamAndEveryTruthIsThere() {
        assertThat(world.keySet())
                .contains(
                        "orders/taobao/2025-01-25.csv",
                        "orders/shopify/2025-01-25.csv",
                        "orders/mini_program/2025-01-25.jsonl",
                        "refunds/taobao/2025-01-25.csv",
                        "wecom/messages/2025-01-25.jsonl",
                        "wecom/customers/2025-01-25.jsonl",
                        "events/sensors/2025-01-25.jsonl",
                        "events/segment/2025-01-25.jsonl",
                        "costs/tencent/2025-01-25.jsonl",
                        "costs/ocean_engine/2025-01-25.csv",
                        "consents/2025-01-25.jsonl",
                        "identities/2025-01-25.jsonl",
                        "truth/README.md",
                        "world.json")
                .noneMatch(name -> name.contains("2025-01-26"))
                .noneMatch(name -> name.contains("/."));
        for (TruthTable table : Outputs.TRUTHS) {
            assertThat(world.keySet()).contains("truth/" + table.name() + "/part-00000.parquet");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 3"})
    void howTheWorkIsCutChangesNoByte(int partitions, int slices) throws IOException {
        SparkSession spark = SharedSpark.session();
        Path again = folder.resolve("again-" + partitions);
        var writer = new WorldWriter(
                spark,
                WorldFile.read(folder.resolve("world")).until(25),
                WorldFile.read(folder.resolve("world")).files(),
                0,
                again);

        writer.write(slices, partitions);

        Map<String, byte[]> files = files("again-" + partitions);
        files.keySet().removeIf(name -> name.endsWith(".parquet"));
        Map<String, byte[]> expected = new TreeMap<>(world);
        expected.keySet().removeIf(name -> name.endsWith(".parquet") || name.equals("world.json"));
        assertThat(files).containsExactlyEntriesOf(expected);
    }

    @Test
    void goingOnChangesNoFileThatIsThere() throws IOException {
        assertThat(generated("longer", "--days", "25").code()).isZero();

        CommandLineResult on = CommandLineResult.of(
                "generate", "--out", folder.resolve("longer").toString(), "--until", "28");

        assertThat(on.code()).as(on.err()).isZero();
        Map<String, byte[]> longer = files("longer");
        world.forEach((name, bytes) -> {
            if (!name.startsWith("truth") && !name.equals("world.json")) {
                assertThat(longer.get(name)).as(name).isEqualTo(bytes);
            }
        });
        assertThat(longer).containsKeys("orders/mini_program/2025-01-28.jsonl", "events/sensors/2025-01-26.jsonl");
        assertThat(longer.keySet()).noneMatch(name -> name.contains("2025-01-29"));
    }

    @Test
    void truthIsReadableAndAgreesWithItself() {
        SparkSession spark = SharedSpark.session();
        for (TruthTable table : Outputs.TRUTHS) {
            spark.read()
                    .parquet(folder.resolve("world/truth/" + table.name()).toString())
                    .createOrReplaceTempView("truth_" + table.name());
        }

        Row sums = spark.sql("""
                select (select count(*) from truth_people) as people,
                       (select sum(orders) from truth_people) - (select count(*) from truth_orders where paid) as orders,
                       (select sum(net_fen) from truth_people) - (select sum(net_fen) from truth_orders) as net,
                       (select count(*) from truth_koc_categories c join truth_people p on c.person = p.person
                          where p.role <> 'koc') as strangers,
                       (select max(abs(share - 1)) < 1e-9 from
                          (select sum(share) as share from truth_tastes group by person)) as tastes""").first();

        assertThat(sums).hasToString("[1100,0,0,0,true]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--users 0               | A world needs users >= 1, days >= 1 and until from days to 3650,"
                        + " but they are 0, 365 and 365",
                "--days 5000             | A world needs users >= 1, days >= 1 and until from days to 3650,"
                        + " but they are 2000, 5000 and 5000",
                "--activity NaN          | A world's activity must be from 0 to 100, but it is NaN",
                "--profile toys          | --profile must be one of beauty, grocery, education, was: toys",
                "--late 1.5              | Noise must be shares from 0 to 1, but one is 1.5",
                "--until 20              | --until goes on with a world, but {folder}/none has no world.json",
            })
    void refusesWhatIsNoWorld(String options, String sentence) {
        List<String> args = new ArrayList<>(
                List.of("generate", "--out", folder.resolve("none").toString()));
        args.addAll(List.of(options.strip().split(" ")));

        CommandLineResult refused = CommandLineResult.of(args.toArray(String[]::new));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err().lines().findFirst().orElseThrow())
                .isEqualTo("headwater: " + sentence.replace("{folder}", folder.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                        | {world} holds a world already, until day 25; --until D2 goes on with it",
                "--until 25              | --until must be past day 25, where the world in {world} ends, was 25",
                "--until 30 --seed 8     | --seed is settled by {world}/world.json",
            })
    void refusesToGoOnOtherwise(String options, String sentence) {
        List<String> args = new ArrayList<>(
                List.of("generate", "--out", folder.resolve("world").toString()));
        if (options != null) {
            args.addAll(List.of(options.strip().split(" ")));
        }

        CommandLineResult refused = CommandLineResult.of(args.toArray(String[]::new));

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err().lines().findFirst().orElseThrow())
                .isEqualTo("headwater: "
                        + sentence.replace("{world}", folder.resolve("world").toString()));
    }
}
