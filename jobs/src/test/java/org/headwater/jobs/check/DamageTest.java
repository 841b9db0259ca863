package org.headwater.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.headwater.jobs.config.SourceConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random damage; {@code bin/headwater check damage} does more of it. */
class DamageTest {

    private static final int FILES = 20;

    @ParameterizedTest
    @MethodSource("sources")
    void everyLineIsAccountedForAndNoOtherRowChanges(SourceConfig source) {
        int quarantined = 0;
        for (int seed = 0; seed < FILES / 2; seed++) {
            DamageTrial trial = DamageTrial.of(source, 1000, new Random(seed));
            assertThat(trial.problems()).as("seed %d", seed).isEmpty();
            assertThat(trial.intact()).isGreaterThan(900);
            quarantined += trial.quarantined();
        }
        // else nothing was damaged
        assertThat(quarantined).isGreaterThan(FILES);
    }

    static List<SourceConfig> sources() throws IOException {
        return DamageCommand.sources();
    }
}
