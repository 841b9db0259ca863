package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingTest {

    @ParameterizedTest
    @CsvSource({
        "4, 100000000 1 1 1, 100000000 1 1 1",
        "2, 5000000 4000000 3000000 2000000, 7000000 7000000",
        "3, 1 1 1 9000000, 9000000 2 1",
        "1, 7 8, 15"
    })
    void noTaskReadsMuchMoreThanAnother(int tasks, String sizes, String expected) {
        List<List<FilePart>> dealt = Landing.dealt(parts(sizes), tasks);
        assertThat(dealt.stream()
                        .map(task -> task.stream().mapToLong(FilePart::bytes).sum())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(numbers(expected));
    }

    @Test
    void eachPartIsReadOnce() {
        List<FilePart> parts = parts(String.join(
                " ",
                LongStream.range(0, 100)
                        .mapToObj(i -> String.valueOf(i * i * 1000))
                        .toList()));
        List<FilePart> dealt =
                Landing.dealt(parts, 7).stream().flatMap(List::stream).toList();
        assertThat(dealt).containsExactlyInAnyOrderElementsOf(parts);
    }

    private static List<FilePart> parts(String sizes) {
        List<Long> bytes = numbers(sizes);
        return IntStream.range(0, bytes.size())
                .mapToObj(i -> FilePart.whole(new SourceFile("shop", "/in/" + i, String.valueOf(i), bytes.get(i), 0)))
                .toList();
    }

    private static List<Long> numbers(String text) {
        return Pattern.compile(" ").splitAsStream(text).map(Long::valueOf).toList();
    }
}
