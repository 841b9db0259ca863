package org.headwater.models.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTest {

    /** FM = 1, 2, 3, 4, 5 is the rounded mean of 1, 5, 9, 7, 3 of the 25 pairs (f, m): so many triples has each cell. */
    @Test
    void eachOfThe125TriplesIsInOneSegmentAndNoSegmentIsEmpty() {
        var triples = new EnumMap<Segment, Integer>(Segment.class);

        forEachTriple((r, f, m) -> triples.merge(Segment.of(r, f, m), 1, Integer::sum));

        assertThat(triples.toString().replaceAll("[{}]", "").split(", "))
                .containsExactly(
                        "CHAMPIONS=10",
                        "LOYAL=20",
                        "POTENTIAL_LOYALIST=28",
                        "NEW_CUSTOMERS=1",
                        "PROMISING=1",
                        "NEED_ATTENTION=9",
                        "ABOUT_TO_SLEEP=6",
                        "AT_RISK=32",
                        "CANNOT_LOSE=6",
                        "HIBERNATING=6",
                        "LOST=6");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, CHAMPIONS",
        "5, 3, 4, CHAMPIONS",
        "4, 5, 4, LOYAL",
        "4, 4, 4, LOYAL",
        "3, 5, 5, LOYAL",
        "5, 3, 3, POTENTIAL_LOYALIST",
        "4, 1, 2, POTENTIAL_LOYALIST",
        "5, 1, 1, NEW_CUSTOMERS",
        "4, 1, 1, PROMISING",
        "3, 1, 5, NEED_ATTENTION",
        "3, 2, 2, ABOUT_TO_SLEEP",
        "2, 4, 4, AT_RISK",
        "1, 3, 2, AT_RISK",
        "1, 5, 5, CANNOT_LOSE",
        "2, 4, 5, CANNOT_LOSE",
        "2, 2, 2, HIBERNATING",
        "1, 1, 2, LOST"
    })
    void namesByRecencyAndByTheMeanOfFrequencyAndMoneyRoundedHalfUp(int r, int f, int m, Segment segment) {
        assertThat(Segment.of(r, f, m)).isEqualTo(segment);
    }

    @Test
    void frequencyAndMoneyCountAlike() {
        forEachTriple((r, f, m) -> assertThat(Segment.of(r, f, m)).isEqualTo(Segment.of(r, m, f)));
    }

    @Test
    void buyingMoreRecentlyNeverLeadsToALaterSegment() {
        forEachTriple((r, f, m) -> {
            if (r > 1) {
                assertThat(Segment.of(r, f, m)).isLessThanOrEqualTo(Segment.of(r - 1, f, m));
            }
        });
    }

    @Test
    void haveDistinctNamesInBothLanguages() {
        assertThat(Segment.values()).hasSize(11);
        assertThat(Segment.values()).extracting(Segment::title).doesNotHaveDuplicates();
        assertThat(Segment.values())
                .extracting(Segment::meaning)
                .doesNotHaveDuplicates()
                .allMatch(m -> m.endsWith("."));
        assertThat(Segment.values())
                .extracting(Segment::titleZh)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("\\p{IsHan}+客户|新客户"));
        assertThat(Segment.values()).extracting(Segment::code).allMatch(code -> code.matches("[a-z]+(_[a-z]+)*"));
        assertThat(Segment.CANNOT_LOSE.code()).isEqualTo("cannot_lose");
        assertThat(Segment.CANNOT_LOSE.title()).isEqualTo("Cannot lose them");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesScoresOutsideOneToFive(int score) {
        assertThatThrownBy(() -> Segment.of(score, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score r must be 1 to 5, was " + score);
        assertThatThrownBy(() -> Segment.of(1, score, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score f must be 1 to 5, was " + score);
        assertThatThrownBy(() -> Segment.of(1, 1, score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("score m must be 1 to 5, was " + score);
    }

    private interface Triple {
        void accept(int r, int f, int m);
    }

    private static void forEachTriple(Triple action) {
        for (int i = 0; i < 125; i++) {
            action.accept(1 + i / 25, 1 + i / 5 % 5, 1 + i % 5);
        }
    }
}
