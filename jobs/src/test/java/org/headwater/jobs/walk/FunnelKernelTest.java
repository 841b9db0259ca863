package org.headwater.jobs.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.Platform;
import org.headwater.jobs.testing.Cases;
import org.headwater.jobs.testing.SharedSpark;
import org.headwater.models.funnel.Attribution;
import org.headwater.models.funnel.Exclusion;
import org.headwater.models.funnel.Funnel;
import org.headwater.models.funnel.FunnelRules;
import org.headwater.models.funnel.Journey;
import org.headwater.models.funnel.Mode;
import org.headwater.models.funnel.Window;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

/** Spark's answer is that of plain Java, whatever lies where. */
class FunnelKernelTest {

    private static final StructType EVENTS = new StructType()
            .add("person", DataTypes.StringType)
            .add("micros", DataTypes.LongType)
            .add("mask", DataTypes.LongType)
            .add("text", DataTypes.StringType)
            .add("name", DataTypes.StringType);

    private static final FunnelRules ORDERED = FunnelRules.ordered(3, Window.ofWay(20));

    /** In one word: three steps and an exclusion, then three steps in strict order, then two in any. */
    private static final List<WalkedFunnel> FUNNELS = List.of(
            new WalkedFunnel(ORDERED.excluding(new Exclusion(1, 3)), 0, 0, 0, Attribution.FIRST),
            new WalkedFunnel(ORDERED.in(Mode.STRICT), 0, 4, 0, Attribution.LAST),
            new WalkedFunnel(
                    new FunnelRules(2, 0, Mode.UNORDERED, Set.of(), Window.ofWay(3), List.of()),
                    0,
                    7,
                    -1,
                    Attribution.FIRST));

    private static final EventRecord RECORD = new EventRecord(1, 1);
    private static final long END = 60;

    private record Event(String person, long micros, long mask, String text) {}

    @Test
    void equalsPlainJavaOnRandomPeople() {
        Cases.forAll(21, 5, FunnelKernelTest::drawn, events -> {
            Dataset<Row> rows = frame(events);

            assertThat(spark(rows, StepNames.none())).isEqualTo(plain(events));
            assertThat(spark(rows.repartition(7), StepNames.none())).isEqualTo(plain(events));
        });
    }

    @Test
    void aNameTellsStepsAsAPredicateDoes() {
        List<Event> events = drawn(new Random(5));
        var names = new StepNames(4, Map.of("n1", new long[] {1}, "n6", new long[] {6}));
        List<Event> told = events.stream()
                .map(e -> e.mask() == 1 || e.mask() == 6 ? new Event(e.person(), e.micros(), 0, e.text()) : e)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            rows.add(row(told.get(i), "n" + events.get(i).mask()));
        }

        assertThat(spark(SharedSpark.session().createDataFrame(rows, EVENTS), names))
                .isEqualTo(plain(events));
    }

    @Test
    void whoHasNoIdOrNoTimeCountsNowhere() {
        List<Row> rows = List.of(
                RowFactory.create(null, 1L, 1L, null, null),
                RowFactory.create("ann", null, 1L, null, null),
                RowFactory.create("bob", 1L, null, null, null),
                RowFactory.create("cai", 1L, 1L, null, null));

        assertThat(spark(SharedSpark.session().createDataFrame(rows, EVENTS), StepNames.none()))
                .containsExactly("cai 0: 1 closed null [1, null, null]");
    }

    /** As packed, as the numbers of five million rows would take Spark longer to make than the kernel to walk. */
    @Test
    void onePersonMayHaveFiveMillionEvents() {
        int events = 5_000_000;
        var record = new EventRecord(1, 0);
        long[] packed = new long[4 * events];
        for (int i = 0; i < events; i++) {
            packed[4 * i] = 3;
            packed[4 * i + 1] = 'a';
            packed[4 * i + 2] = i * 7_919L % events;
            packed[4 * i + 3] = i % 5 == 0 ? 1L << i % 3 : 16;
        }
        byte[] block = new byte[packed.length * 8];
        Platform.copyMemory(packed, Platform.LONG_ARRAY_OFFSET, block, Platform.BYTE_ARRAY_OFFSET, block.length);
        var funnel = new WalkedFunnel(FunnelRules.ordered(3, Window.ofWay(events)), 0, 0, -1, Attribution.FIRST);

        var walks = new Walks(
                record, List.of(funnel), events, List.of(new Tuple2<>(0, block)).iterator());

        InternalRow row = walks.next();
        assertThat(row.getInt(2)).isEqualTo(3);
        assertThat(walks.hasNext()).isFalse();
        assertThat(row.getArray(6).toLongArray()).isEqualTo(plainTimes(packed, funnel));
    }

    private static long[] plainTimes(long[] packed, WalkedFunnel funnel) {
        int events = packed.length / 4;
        long[] masks = new long[events];
        for (int i = 0; i < events; i++) {
            masks[(int) packed[4 * i + 2]] = funnel.of(packed[4 * i + 3]);
        }
        Journey journey =
                Funnel.of(funnel.rules()).walk(LongStream.range(0, events).toArray(), masks);
        return new long[] {journey.timeOf(1), journey.timeOf(2), journey.timeOf(3)};
    }

    private static List<String> spark(Dataset<Row> rows, StepNames names) {
        return FunnelKernel.walk(rows, RECORD, names, FUNNELS, END).collectAsList().stream()
                .map(row -> row.getString(0) + " " + row.getInt(1) + ": " + row.getInt(2)
                        + (row.getBoolean(4) ? " open " : " closed ") + row.getString(5) + " "
                        + row.getList(6))
                .sorted()
                .toList();
    }

    private static List<String> plain(List<Event> events) {
        Map<String, List<Event>> people = new TreeMap<>();
        events.forEach(
                e -> people.computeIfAbsent(e.person(), p -> new ArrayList<>()).add(e));
        List<String> rows = new ArrayList<>();
        people.forEach((person, own) -> {
            own.sort(Comparator.comparingLong(Event::micros)
                    .thenComparingLong(Event::mask)
                    .thenComparingInt(e -> e.text() == null ? -1 : e.text().charAt(0)));
            for (int f = 0; f < FUNNELS.size(); f++) {
                WalkedFunnel funnel = FUNNELS.get(f);
                Funnel machine = Funnel.of(funnel.rules());
                Journey journey = machine.walk(
                        own.stream().mapToLong(Event::micros).toArray(),
                        own.stream().mapToLong(e -> funnel.of(e.mask())).toArray());
                if (journey.furthest() > 0) {
                    List<Long> times = new ArrayList<>();
                    for (int step = 1; step <= funnel.rules().steps(); step++) {
                        times.add(journey.takes(step) ? journey.timeOf(step) : null);
                    }
                    String text = funnel.text() < 0
                            ? null
                            : own.get(funnel.attribution().eventOf(journey)).text();
                    rows.add(person + " " + f + ": " + journey.furthest()
                            + (machine.isOpen(END) ? " open " : " closed ") + text + " " + times);
                }
            }
        });
        Collections.sort(rows);
        return rows;
    }

    private static List<Event> drawn(Random random) {
        List<Event> events = new ArrayList<>();
        int people = 1 + random.nextInt(40);
        for (int i = 0; i < 400; i++) {
            String text = random.nextInt(4) == 0 ? null : String.valueOf((char) ('a' + random.nextInt(3)));
            long mask = random.nextInt(3) == 0 ? random.nextInt(1 << 9) : 1L << random.nextInt(9);
            events.add(new Event(
                    "p" + "x".repeat(random.nextInt(3)) + random.nextInt(people), random.nextInt(50), mask, text));
        }
        return events;
    }

    private static Dataset<Row> frame(List<Event> events) {
        return SharedSpark.session()
                .createDataFrame(events.stream().map(e -> row(e, null)).toList(), EVENTS);
    }

    private static Row row(Event event, String name) {
        return RowFactory.create(event.person(), event.micros(), event.mask(), event.text(), name);
    }
}
