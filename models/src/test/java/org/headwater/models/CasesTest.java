package org.headwater.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {

    @Test
    void drawsTheSameCasesFromTheSameSeed() {
        assertThat(drawn(7)).hasSize(20).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
    }

    @Test
    void namesSeedNumberAndCaseOfTheFirstFailure() {
        var cause = new IllegalStateException("too big");
        var calls = new ArrayList<Integer>();

        assertThatThrownBy(() -> Cases.forAll(7, 10, random -> calls.size() + 40, value -> {
                    calls.add(value);
                    if (value == 42) {
                        throw cause;
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("seed 7, case 3 of 10: 42%ntoo big".formatted())
                .hasCause(cause);
        assertThat(calls).containsExactly(40, 41, 42);
    }

    private static List<Integer> drawn(long seed) {
        var values = new ArrayList<Integer>();
        Cases.forAll(seed, 20, random -> random.nextInt(1000), values::add);
        return values;
    }
}
