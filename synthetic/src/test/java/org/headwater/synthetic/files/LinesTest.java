package org.headwater.synthetic.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinesTest {

    private record Said(long at, String text) {}

    private static String merged(List<List<Said>> packs) {
        var out = new ByteArrayOutputStream();
        Lines.merge(packs.stream().map(LinesTest::pack).toList(), out);
        return out.toString(UTF_8);
    }

    private static byte[] pack(List<Said> said) {
        var lines = new Lines();
        said.forEach(s -> lines.add(s.at(), s.text().getBytes(UTF_8)));
        return lines.pack();
    }

    @Test
    void comeInOrderOfTimeWhoeverWroteThem() {
        assertThat(merged(List.of(
                        List.of(new Said(30, "c "), new Said(10, "a ")),
                        List.of(),
                        List.of(new Said(20, "b "), new Said(40, "d ")))))
                .isEqualTo("a b c d ");
    }

    @Test
    void ofOneMomentStayInTheOrderInWhichTheyCame() {
        assertThat(merged(List.of(
                        List.of(new Said(10, "a "), new Said(10, "b ")),
                        List.of(new Said(10, "c "), new Said(5, "- ")))))
                .isEqualTo("- a b c ");
    }

    @Test
    void agreeWithAStableSortOfAllAtOnce() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<List<Said>> packs = new ArrayList<>();
            for (int p = random.nextInt(6); p >= 0; p--) {
                List<Said> pack = new ArrayList<>();
                for (int i = random.nextInt(40); i > 0; i--) {
                    long at = 1_735_660_800_000L + random.nextInt(30) * 100_000_000L;
                    pack.add(new Said(at, Integer.toString(random.nextInt(), 36) + "\n"));
                }
                packs.add(pack);
            }
            String expected = packs.stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingLong(Said::at))
                    .map(Said::text)
                    .reduce("", String::concat);

            assertThat(merged(packs)).isEqualTo(expected);
        }
    }
}
