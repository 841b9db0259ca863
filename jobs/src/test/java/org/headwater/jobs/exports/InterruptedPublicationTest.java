package org.headwater.jobs.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headwater.jobs.exports.Samples.files;
import static org.headwater.jobs.exports.Samples.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Something throws just before one of the steps; every step has its turn. */
class InterruptedPublicationTest {

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> leavesTheOldOrTheNewSetAndARerunCompletesIt() throws IOException {
        List<String> steps = new ArrayList<>();
        Path whole = temp.resolve("whole");
        publish(whole, "r0", 2);
        publish(whole, "r1", 3);
        publish(whole, "r2", 5, steps::add);
        assertThat(steps)
                .containsExactly(
                        "write vip-id_list",
                        "write sleeping-review_sheet",
                        "check",
                        "make folder",
                        "move sleeping-review_sheet-0001-of-0001.csv",
                        "move vip-id_list-0001-of-0002.csv",
                        "move vip-id_list-0002-of-0002.csv",
                        "sync folders",
                        "write manifest",
                        "move manifest",
                        "sync manifest",
                        "sweep runs",
                        "sweep staging");
        Map<String, String> second = files(whole);
        publish(whole, "r3", 1);
        Map<String, String> third = files(whole);
        return steps.stream().map(step -> DynamicTest.dynamicTest(step, () -> interruptedAt(step, second, third)));
    }

    /** @param second what is there after the run that was interrupted, had it not been; a rerun may keep more */
    private void interruptedAt(String bad, Map<String, String> second, Map<String, String> third) throws IOException {
        Path out = temp.resolve(bad);
        publish(out, "r0", 2);
        publish(out, "r1", 3);
        Manifest old = Manifest.find(out.resolve("2026-01-31")).orElseThrow();

        assertThatThrownBy(() -> publish(out, "r2", 5, step -> failAt(bad, step)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the power went");

        assertThat(ManifestCheck.problems(out)).isEmpty();
        assertThat(out.resolve(".staging/2026-01-31")).doesNotExist();
        for (ManifestFile file : old.files()) {
            assertThat(FileCheck.problem(out.resolve("2026-01-31").resolve(file.file()), file))
                    .isEmpty();
        }
        publish(out, "r2", 5);
        assertThat(ManifestCheck.problems(out)).isEmpty();
        assertThat(files(out)).containsAllEntriesOf(second);

        publish(out, "r3", 1);
        assertThat(files(out)).isEqualTo(third);
    }

    private static void failAt(String bad, String step) {
        if (step.equals(bad)) {
            throw new IllegalStateException("the power went");
        }
    }
}
