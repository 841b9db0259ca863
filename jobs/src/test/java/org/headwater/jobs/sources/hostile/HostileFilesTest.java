package org.headwater.jobs.sources.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile file ends as its folder says, and takes nothing along. {@code -Dhostile.accept=true} writes what is. */
class HostileFilesTest {

    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("cases")
    void endsAsExpected(HostileCase hostile) {
        String found = outcome(hostile, scratch);

        if (Boolean.getBoolean("hostile.accept")) {
            hostile.expected().accept(found);
        }
        assertThat(found).isEqualTo(hostile.expected().text());
    }

    @Test
    void theZoneOfTheMachineChangesNothing() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("UTC", "Asia/Shanghai", "America/New_York")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                for (HostileCase hostile : List.of(ofName("044_no_zone_written"), ofName("045_clocks_that_change"))) {
                    assertThat(outcome(hostile, scratch.resolve(zone)))
                            .as("%s in %s", hostile, zone)
                            .isEqualTo(hostile.expected().text());
                }
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    static List<HostileCase> cases() {
        return HostileCase.all().stream().filter(c -> !c.needsSpark()).toList();
    }

    private static HostileCase ofName(String name) {
        return new HostileCase(HostileCase.ROOT.resolve(name));
    }

    private static String outcome(HostileCase hostile, Path scratch) {
        HostileCase laidOut = hostile.laidOut(scratch);
        return new ReadAlone(laidOut, hostile.expected())
                .outcome()
                .text(laidOut.folder().toString());
    }
}
