package org.headwater.models.spread.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WorkersTest {

    @ParameterizedTest(name = "{0} threads, {1} numbers, pieces of {2} at most")
    @CsvSource({
        "1, 0, 10",
        "1, 1, 10",
        "1, 25, 10",
        "2, 1, 10",
        "2, 25, 10",
        "2, 100000, 1000000",
        "4, 100000, 30000",
        "16, 7, 1"
    })
    void pieces_cover_all_numbers_in_order(int threads, long numbers, long most) {
        try (var workers = new Workers(threads)) {
            List<long[]> pieces = workers.inPieces(5, 5 + numbers, most, (from, to) -> new long[] {from, to});
            long next = 5;
            for (long[] piece : pieces) {
                assertThat(piece[0]).isEqualTo(next);
                assertThat(piece[1] - piece[0]).isBetween(numbers == 0 ? 0 : 1L, most);
                next = piece[1];
            }
            assertThat(next).isEqualTo(5 + numbers);
        }
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 3, 8})
    void a_step_begins_when_all_have_done_the_one_before(int threads) {
        try (var workers = new Workers(threads)) {
            long[] done = new long[threads];
            for (int step = 0; step < 2_000; step++) {
                long before = step;
                workers.together(thread -> {
                    assertThat(done[thread]).isEqualTo(before);
                    done[thread]++;
                });
                assertThat(done).containsOnly(step + 1);
            }
        }
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 3})
    void who_slept_is_woken(int threads) throws InterruptedException {
        try (var workers = new Workers(threads)) {
            var done = new AtomicLong();
            for (int step = 1; step <= 3; step++) {
                Thread.sleep(20);
                workers.together(thread -> done.addAndGet(thread == 0 ? 1 : slowly()));
                assertThat(done.get()).isEqualTo((long) step * threads);
            }
        }
    }

    private static long slowly() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 1;
    }

    @ParameterizedTest(name = "thread {0} of 3 fails")
    @ValueSource(ints = {0, 1, 2})
    void what_fails_in_one_thread_is_told_by_the_callers(int failing) {
        List<Integer> ran = new ArrayList<>();
        try (var workers = new Workers(3)) {
            assertThatThrownBy(() -> workers.together(thread -> {
                        if (thread == failing) {
                            throw new IllegalArgumentException("no chance above 1");
                        }
                        synchronized (ran) {
                            ran.add(thread);
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A piece of work failed: no chance above 1");
        }
        assertThat(ran).hasSize(2).doesNotContain(failing);
    }
}
