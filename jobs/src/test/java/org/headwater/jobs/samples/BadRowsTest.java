package org.headwater.jobs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadRowsTest {

    static List<Arguments> sources() {
        return List.of(
                Arguments.of("orders/taobao", CheckedIn.GB18030, BadRows.TAOBAO_ORDERS, 0.01),
                // one in a small file
                Arguments.of("refunds/taobao", CheckedIn.GB18030, BadRows.TAOBAO_REFUNDS, 0.02),
                Arguments.of("orders/miniprogram", UTF_8, BadRows.MINI_PROGRAM_ORDERS, 0.01),
                Arguments.of("orders/pos", UTF_8, BadRows.POS_LINES, 0.01));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void eachStandsInItsFileOnceAndTheyAreFew(String folder, Charset charset, List<BadRow> bad, double atMost)
            throws IOException {
        List<String> lines =
                CheckedIn.texts(folder, charset).stream().flatMap(String::lines).toList();

        assertThat(bad).allSatisfy(row -> assertThat(lines).containsOnlyOnce(row.text()));
        assertThat((double) bad.size() / lines.size()).isLessThan(atMost);
    }
}
