package org.headwater.models.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueClassTest {

    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  111, important_value,   重要价值客户",
        "false, true,  true,  011, important_keep,    重要保持客户",
        "true,  false, true,  101, important_develop, 重要发展客户",
        "false, false, true,  001, important_retain,  重要挽留客户",
        "true,  true,  false, 110, general_value,     一般价值客户",
        "false, true,  false, 010, general_keep,      一般保持客户",
        "true,  false, false, 100, general_develop,   一般发展客户",
        "false, false, false, 000, general_retain,    一般挽留客户"
    })
    void eachOfTheEightCombinationsHasItsOwnClass(
            boolean recent, boolean frequent, boolean valuable, String pattern, String code, String titleZh) {
        var valueClass = ValueClass.of(recent, frequent, valuable);

        assertThat(valueClass.pattern()).isEqualTo(pattern);
        assertThat(valueClass.code()).isEqualTo(code);
        assertThat(valueClass.titleZh()).isEqualTo(titleZh);
    }

    @Test
    void thereAreEightWithDistinctNames() {
        assertThat(ValueClass.values()).hasSize(8);
        assertThat(ValueClass.values()).extracting(ValueClass::pattern).doesNotHaveDuplicates();
        assertThat(ValueClass.values()).extracting(ValueClass::titleZh).doesNotHaveDuplicates();
        assertThat(ValueClass.values())
                .extracting(ValueClass::title)
                .containsExactly(
                        "Important: value",
                        "Important: keep",
                        "Important: develop",
                        "Important: retain",
                        "General: value",
                        "General: keep",
                        "General: develop",
                        "General: retain");
    }
}
