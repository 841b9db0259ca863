package org.headwater.models.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.headwater.models.Cases;
import org.headwater.models.engagement.Retention.Chain;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long START = at("2026-01-01T15:30:00Z"); // 23:30 in Shanghai

    /** The examples of the functions' own pages: Doris' RETENTION and Databend's. */
    @Test
    void conditionsCountPairwiseOrOnlyWithAllBeforeThem() {
        // Doris: users with three, two and one of the days
        assertThat(LongStream.of(0b111, 0b011, 0b001).map(Chain.PAIRWISE::of)).containsExactly(0b111L, 0b011L, 0b001L);
        // Databend: sign-up and login, sign-up and purchase
        assertThat(Chain.PAIRWISE.of(0b011)).isEqualTo(0b011);
        assertThat(Chain.PAIRWISE.of(0b101)).isEqualTo(0b101);
        assertThat(Chain.CASCADING.of(0b011)).isEqualTo(0b011);
        assertThat(Chain.CASCADING.of(0b101)).isEqualTo(0b001);
        assertThat(Chain.PAIRWISE.of(0b110)).isZero();
        assertThat(Chain.CASCADING.of(0b110)).isZero();
        assertThat(Chain.CASCADING.of(-1L)).isEqualTo(-1L);
    }

    @Test
    void theCalendarsNextDayBeginsAtMidnightTheClocksAfter24Hours() {
        long nextMorning = at("2026-01-01T16:10:00Z");
        long nextNight = at("2026-01-02T15:29:59Z");

        assertThat(days(PeriodCount.calendar(Period.DAY, SHANGHAI), nextMorning))
                .isEqualTo(0b010);
        assertThat(days(PeriodCount.clock(Period.DAY), nextMorning)).isEqualTo(0b001);
        assertThat(days(PeriodCount.calendar(Period.DAY, SHANGHAI), nextNight)).isEqualTo(0b010);
        assertThat(days(PeriodCount.clock(Period.DAY), nextNight)).isEqualTo(0b001);
        assertThat(days(PeriodCount.clock(Period.DAY), nextNight + TimeUnit.SECONDS.toMicros(1)))
                .isEqualTo(0b010);
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        PeriodCount weeks = PeriodCount.calendar(Period.WEEK, SHANGHAI);
        PeriodCount months = PeriodCount.calendar(Period.MONTH, SHANGHAI);
        long thursday = START;

        assertThat(weeks.between(thursday, at("2026-01-04T15:59:59Z"))).isZero();
        assertThat(weeks.between(thursday, at("2026-01-04T16:00:00Z"))).isEqualTo(1);
        assertThat(months.between(thursday, at("2026-01-31T15:59:59Z"))).isZero();
        assertThat(months.between(thursday, at("2026-01-31T16:00:00Z"))).isEqualTo(1);
        for (Period period : Period.values()) {
            long number = period.of(LocalDate.of(1969, 12, 31));
            assertThat(period.of(period.firstDay(number))).isEqualTo(number);
            assertThat(period.of(period.firstDay(number).minusDays(1))).isEqualTo(number - 1);
        }
    }

    @Test
    void bracketsMayBePeriodsOpenEndsOrSpans() {
        long[] came = {START - 1, day(1), day(8), day(9)};

        assertThat(clock(Bracket.each(3), 1, Chain.PAIRWISE).retained(START, came))
                .isEqualTo(0b0010);
        assertThat(clock(Bracket.onOrAfter(3), 1, Chain.PAIRWISE).retained(START, came))
                .isEqualTo(0b1111);
        List<Bracket> spans = List.of(new Bracket(1, 2), new Bracket(3, 7), new Bracket(8, 14));
        assertThat(clock(spans, 1, Chain.PAIRWISE).retained(START, came)).isEqualTo(0b101);
        assertThat(clock(spans, 1, Chain.CASCADING).retained(START, came)).isEqualTo(0b001);
        assertThat(clock(spans, 2, Chain.PAIRWISE).retained(START, came)).isEqualTo(0b100);
        assertThat(clock(spans, 3, Chain.PAIRWISE).retained(START, came)).isZero();
    }

    @Test
    void laws() {
        Cases.forAll(11, 2_000, RetentionTest::visits, came -> {
            int times = 1 + (int) (came[0] % 2);
            long each = clock(Bracket.each(20), times, Chain.PAIRWISE).retained(START, came);
            long after = clock(Bracket.onOrAfter(20), times, Chain.PAIRWISE).retained(START, came);
            long cascading = clock(Bracket.each(20), times, Chain.CASCADING).retained(START, came);

            // who came in a period came in it or later; open brackets never rise; a cascade is a part of its periods
            assertThat(each & ~after).isZero();
            assertThat(after >>> 1 & ~after).isZero();
            assertThat(cascading & ~each).isZero();
            assertThat(cascading & cascading + 1).isZero();
        });
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThatThrownBy(() -> new Bracket(2, 1))
                .hasMessage("A bracket must go from a period of 0 or more to the same or a later one, was 2 to 1");
        assertThatThrownBy(() -> clock(List.of(), 1, Chain.PAIRWISE))
                .hasMessage("There must be 1 to 63 brackets, were 0");
        assertThatThrownBy(() -> clock(Bracket.each(3), 0, Chain.PAIRWISE))
                .hasMessage("To come back is to come 1 time or more, was 0");
    }

    private static long[] visits(Random random) {
        return LongStream.generate(() -> START - day(0) + day(random.nextInt(25)) + random.nextInt(1000))
                .limit(1 + random.nextInt(12))
                .toArray();
    }

    private static long days(PeriodCount count, long came) {
        return new Retention(count, Bracket.each(2), 1, Chain.PAIRWISE).retained(START, came);
    }

    private static Retention clock(List<Bracket> brackets, int times, Chain chain) {
        return new Retention(PeriodCount.clock(Period.DAY), brackets, times, chain);
    }

    private static long day(int number) {
        return START + TimeUnit.DAYS.toMicros(number);
    }

    private static long at(String instant) {
        return TimeUnit.SECONDS.toMicros(Instant.parse(instant).getEpochSecond());
    }
}
