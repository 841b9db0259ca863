package org.headwater.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.headwater.jobs.run.AmountSizes.OfFile;
import org.headwater.jobs.run.AmountSizes.Paid;
import org.junit.jupiter.api.Test;

/** A file of another unit is found by the size of its orders, and nothing else is. */
class AmountSizesTest {

    private static OfFile file(String name, LongStream fen) {
        long[] logs = fen.map(amount -> InputGate.FileSays.log(amount)).toArray();
        return new OfFile(name, new Paid(logs.length, LongStream.of(logs).sum()));
    }

    private static LongStream amounts(int orders, long times) {
        return LongStream.range(0, orders).map(i -> (990 + i) * times);
    }

    private static String problem(OfFile... files) {
        return AmountSizes.problem("shop", List.of(files), 20).orElse("");
    }

    @Test
    void aHundredTimesIsTheOtherUnit() {
        assertThat(problem(file("a", amounts(20, 1)), file("b", amounts(20, 100)), file("c", amounts(20, 2))))
                .isEqualTo(
                        "Source shop: a paid order of file b is typically 999.48, 100 times one of file a (9.99), where"
                                + " gates.max_amount_ratio allows less than 20 times; give files of minor and of major units a"
                                + " source each, or raise it when both are right");
    }

    @Test
    void theLimitItselfIsTooMuchAndLessIsNot() {
        assertThat(problem(file("a", amounts(20, 1)), file("b", amounts(20, 20))))
                .isNotEmpty();
        assertThat(problem(file("a", amounts(20, 1)), file("b", amounts(20, 19))))
                .isEmpty();
    }

    @Test
    void fewOrdersSayNothing() {
        assertThat(problem(file("a", amounts(20, 1)), file("b", amounts(19, 100))))
                .isEmpty();
        assertThat(problem()).isEmpty();
        assertThat(problem(file("a", amounts(0, 1)))).isEmpty();
    }

    @Test
    void aFewLargeOrdersDoNotMakeAnotherUnit() {
        LongStream withLarge = LongStream.concat(amounts(90, 1), amounts(10, 1000));

        assertThat(problem(file("a", amounts(100, 1)), file("b", withLarge))).isEmpty();
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        List<OfFile> files = new ArrayList<>(
                List.of(file("a", amounts(20, 1)), file("b", amounts(30, 50)), file("c", amounts(40, 100))));
        String there = AmountSizes.problem("shop", files, 20).orElseThrow();
        Collections.reverse(files);

        assertThat(AmountSizes.problem("shop", files, 20)).contains(there);
    }
}
