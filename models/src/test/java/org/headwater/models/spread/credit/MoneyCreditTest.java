package org.headwater.models.spread.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.headwater.models.Cases;
import org.headwater.models.spread.ShareForest;
import org.headwater.models.spread.credit.MoneyCredit.Part;
import org.junit.jupiter.api.Test;

class MoneyCreditTest {
    /** 0 > 1 > 2 > 3, and 4 alone. */
    private static final ShareForest CHAIN = ShareForest.of(new int[] {ShareForest.NONE, 0, 1, 2, ShareForest.NONE});

    @Test
    void twoLevelsGetTwoPartsToOne() {
        assertThat(MoneyCredit.TWO_LEVELS.parts(CHAIN, 3, 9_00))
                .containsExactly(new Part(2, 1, 6_00), new Part(1, 2, 3_00));
        assertThat(MoneyCredit.TWO_LEVELS.parts(CHAIN, 1, 9_00)).containsExactly(new Part(0, 1, 9_00));
    }

    @Test
    void everybodyOnTheWayGetsHalfOfTheOneBelow() {
        assertThat(MoneyCredit.FULL.parts(CHAIN, 3, 7_00))
                .containsExactly(new Part(2, 1, 4_00), new Part(1, 2, 2_00), new Part(0, 3, 1_00));
    }

    @Test
    void whatNobodyBroughtIsTheBuyersOwn() {
        assertThat(MoneyCredit.FULL.parts(CHAIN, 4, 5_00)).containsExactly(new Part(4, 0, 5_00));
    }

    @Test
    void noFenIsLostOrMade() {
        assertThat(MoneyCredit.FULL.parts(CHAIN, 3, 1))
                .containsExactly(new Part(2, 1, 0), new Part(1, 2, 0), new Part(0, 3, 1));
        assertThat(MoneyCredit.FULL.parts(CHAIN, 3, -1))
                .containsExactly(new Part(2, 1, 0), new Part(1, 2, 0), new Part(0, 3, -1));
    }

    @Test
    void creditSumsToTheMoneyOfAllOrders() {
        Cases.forAll(31, 200, random -> random, random -> {
            int n = 1 + random.nextInt(20);
            var forest = ShareForest.of(random.ints(n, -2, n).toArray());
            int[] share = random.ints(30, 0, n).toArray();
            long[] fen = random.longs(30, -1_000_000, 1_000_000_000).toArray();
            var credit = new MoneyCredit(1 + random.nextInt(40), random.nextInt(1001));

            assertThat(Arrays.stream(credit.credited(forest, share, fen)).sum())
                    .isEqualTo(Arrays.stream(fen).sum());
        });
    }

    @Test
    void aRefundTakesBackWhatTheOrderGave() {
        Cases.forAll(32, 200, random -> random.nextInt(1_000_000), fen -> {
            int[] share = {3, 3};

            assertThat(MoneyCredit.FULL.credited(CHAIN, share, new long[] {fen, -fen}))
                    .containsOnly(0);
        });
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new MoneyCredit(0, 500)).hasMessage("levels must be 1 to 40, was 0");
        assertThatThrownBy(() -> new MoneyCredit(2, 1001)).hasMessage("kept must be 0 to 1000 thousandths, was 1001");
        assertThatThrownBy(() -> MoneyCredit.FULL.credited(CHAIN, new int[1], new long[2]))
                .hasMessage("Orders need as many shares as amounts, were 1 and 2");
    }
}
