package org.headwater.synthetic.life;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.chat.ChatLog;
import org.headwater.synthetic.testing.Worlds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The synthetic brand's counts beside those of real people: {@code docs/synthetic/shapes.md}. To write it anew:
 * {@code -Dgolden.write=true}.
 */
class ShapesTest {

    private static final Path REAL = Path.of("../../shared/data");
    private static final Path PAGE = Path.of("../docs/synthetic/shapes.md");
    private static final World WORLD = Worlds.of(Profile.BEAUTY, 10_000, 365);

    private static List<District> districts;

    @BeforeAll
    static void live() {
        assumeTrue(Files.exists(REAL), "skipped: the real data to compare with is not at " + REAL);
        districts = Worlds.lived(WORLD);
    }

    /** How counts are spread: the share of each, the tail, and the mean and variance that a negative binomial is told by. */
    private record Shape(String name, List<Long> counts) {

        double share(long from, long to) {
            return counts.stream().filter(c -> c >= from && c <= to).count() / (double) counts.size();
        }

        double mean() {
            return counts.stream().mapToLong(c -> c).average().orElseThrow();
        }

        double variance() {
            double mean = mean();
            return counts.stream()
                    .mapToDouble(c -> (c - mean) * (c - mean))
                    .average()
                    .orElseThrow();
        }

        long quantile(double share) {
            return counts.stream().sorted().toList().get((int)
                    Math.min(counts.size() - 1L, (long) (share * counts.size())));
        }

        long largest() {
            return counts.stream().mapToLong(c -> c).max().orElseThrow();
        }

        /** Of all that is counted, what falls on the topmost hundredth. */
        double topShare() {
            List<Long> sorted = counts.stream().sorted().toList();
            long top = sorted.subList(counts.size() * 99 / 100, counts.size()).stream()
                    .mapToLong(c -> c)
                    .sum();
            return top / (double) sorted.stream().mapToLong(c -> c).sum();
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.2f | %.2f | %.1f %% | %.1f %% | %.1f %% | %d | %d | %,d | %.1f %% |",
                    name,
                    counts.size(),
                    mean(),
                    variance() / mean(),
                    100 * share(0, 0),
                    100 * share(1, 1),
                    100 * share(2, 5),
                    quantile(0.9),
                    quantile(0.99),
                    largest(),
                    100 * topShare());
        }
    }

    @Test
    void repeatOrdersCascadesAndMessagesLookLikeThoseOfRealPeople() throws IOException {
        var cdnow = new Shape("CDNOW, 78 weeks", cdnow());
        var orders = new Shape("synthetic, beauty, one year", repeatOrders());
        var higgs = new Shape("Higgs, retweets of one person's posts", higgs());
        var spread = new Shape("synthetic, openings of one person's shares", spread());
        var college = new Shape("CollegeMsg, messages sent", college());
        var messages = new Shape("synthetic, messages sent", messages());

        for (Shape repeats : List.of(cdnow, orders)) {
            assertThat(repeats.variance() / repeats.mean())
                    .as("more spread than chance alone")
                    .isGreaterThan(2);
            assertThat(repeats.share(0, 0)).isBetween(0.25, 0.75);
        }
        for (Shape tail : List.of(higgs, spread)) {
            assertThat(tail.largest() / (double) tail.quantile(0.99))
                    .as("a heavy tail")
                    .isGreaterThan(5);
            assertThat(tail.share(1, 1)).isGreaterThan(0.25);
        }
        for (Shape talk : List.of(college, messages)) {
            assertThat(talk.topShare()).as("a few say much").isBetween(0.04, 0.4);
        }

        String page = page(List.of(cdnow, orders, higgs, spread, college, messages));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page(List<Shape> shapes) {
        var page = new StringBuilder("""
                # The synthetic brand beside real people

                Counts of the beauty profile (10,000 people, 365 days) beside published data: repeat purchases of CDNOW's customers
                (23,570 people, 1997 and 1998), retweets about the Higgs boson (2012, all of one person's posts together, as the data does
                not tell posts apart), messages between students (CollegeMsg, 2004). They are not meant to be equal, as no brand is
                another; their shapes are: repeat purchases spread more widely than chance alone would spread them (variance over mean
                of 1), most people move one or two others while a few move very many, and a few people say a large part of all
                that is said.

                | counts | of how many | mean | variance / mean | none | one | 2 to 5 | 90 in 100 have at most | 99 in 100 | largest | top 1 % have |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        shapes.forEach(shape -> page.append(shape.row()).append('\n'));
        page.append("""

                Repeat orders are of people with one order at least, openings of people of whom something was opened, messages of
                people who wrote one. Fame grows with the world: a KOL is known in up to 500 districts of 1,000 people, and this
                world has ten. A test makes this page and fails when the shapes part.
                """);
        return page.toString();
    }

    private static List<Long> repeatOrders() {
        return perKey(districts.stream()
                        .flatMap(d -> d.orders().stream())
                        .filter(o -> o.isPaid() && o.orderedAt() < WORLD.endMillis())
                        .map(Order::person)
                        .toList())
                .map(n -> n - 1)
                .toList();
    }

    private static List<Long> spread() {
        return perKey(districts.stream()
                        .flatMap(d -> d.openings().stream())
                        .filter(o -> o.at() < WORLD.endMillis())
                        .map(o -> o.share().person())
                        .toList())
                .toList();
    }

    private static List<Long> messages() {
        List<String> senders = new ArrayList<>();
        for (District district : districts) {
            ChatLog.of(district).messages().stream()
                    .filter(m -> m.isSent() && !m.route().isByStaff())
                    .forEach(m -> senders.add(m.route().from()));
        }
        return perKey(senders).toList();
    }

    private static <T> Stream<Long> perKey(Collection<T> keys) {
        return keys.stream().collect(groupingBy(k -> k, counting())).values().stream();
    }

    /** Repeat days with a purchase, by customer; a day's purchases count as one. */
    private static List<Long> cdnow() throws IOException {
        Map<String, List<String>> days = new HashMap<>();
        lines(
                "cdnow/CDNOW_master.txt.gz",
                cells -> days.computeIfAbsent(cells[0], c -> new ArrayList<>()).add(cells[1]));
        return days.values().stream()
                .map(d -> d.stream().distinct().count() - 1)
                .toList();
    }

    private static List<Long> higgs() throws IOException {
        List<String> retweeted = new ArrayList<>();
        lines("higgs_twitter/higgs-activity_time.txt.gz", cells -> {
            if (cells[3].equals("RT")) {
                retweeted.add(cells[1]);
            }
        });
        return perKey(retweeted).toList();
    }

    private static List<Long> college() throws IOException {
        List<String> senders = new ArrayList<>();
        lines("collegemsg/CollegeMsg.txt.gz", cells -> senders.add(cells[0]));
        return perKey(senders).toList();
    }

    private static void lines(String file, Consumer<String[]> each) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(REAL.resolve(file)));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.strip().split("\\s+");
                boolean isHeader = cells[0].isEmpty() || !Character.isDigit(cells[0].charAt(0));
                if (!isHeader) {
                    each.accept(cells);
                }
            }
        }
    }
}
