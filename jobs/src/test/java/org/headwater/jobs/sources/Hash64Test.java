package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class Hash64Test {

    private static long of(Object... values) {
        var hash = new Hash64(1);
        for (Object value : values) {
            hash.add(value);
        }
        return hash.value();
    }

    @Test
    void whatDiffersInAnyWayDiffers() {
        List<Object[]> values = List.of(
                new Object[] {},
                new Object[] {null},
                new Object[] {null, null},
                new Object[] {""},
                new Object[] {"", null},
                new Object[] {null, ""},
                new Object[] {"1"},
                new Object[] {1L},
                new Object[] {1},
                new Object[] {"ab", "c"},
                new Object[] {"a", "bc"},
                new Object[] {"abc"},
                new Object[] {"abcd"},
                new Object[] {"abcd\0"},
                new Object[] {RowFactory.create("abc")},
                new Object[] {RowFactory.create("a", "bc")},
                new Object[] {new Object[] {"abc"}},
                new Object[] {new Object[] {"a"}, "bc"},
                new Object[] {0L},
                new Object[] {-1L});

        Set<Long> numbers = new HashSet<>();
        values.forEach(v -> numbers.add(of(v)));

        assertThat(numbers).hasSize(values.size());
    }

    @Test
    void isTheSameEverywhereAndInEveryVersion() {
        assertThat(of("源头", 42L, null)).isEqualTo(of("源头", 42L, null));
        assertThat(new Hash64(1).add("x").value())
                .isNotEqualTo(new Hash64(2).add("x").value());
    }

    @Test
    void aTwinIsTheNumberOfItsOwnSeed() {
        Object[] values = {"order", null, 42L, new Object[] {RowFactory.create("茶", true)}};
        var both = new Hash64(2, 3);
        var first = new Hash64(2);
        var second = new Hash64(3);
        for (Object value : values) {
            both.add(value);
            first.add(value);
            second.add(value);
        }

        assertThat(List.of(both.value(), both.twin())).isEqualTo(List.of(first.value(), second.value()));
    }

    @Test
    void twoOfManyNeverMeet() {
        var random = new Random(7);
        Set<Long> numbers = new HashSet<>();
        Set<String> texts = new HashSet<>();
        List<Long> near = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            texts.add(Long.toString(random.nextLong(1_000_000_000_000L)));
            near.add((long) i);
        }
        texts.forEach(text -> numbers.add(of("order", "taobao", text)));
        near.forEach(number -> numbers.add(of(number)));

        assertThat(numbers).hasSize(texts.size() + near.size());
    }
}
