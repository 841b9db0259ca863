package org.headwater.jobs.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFolderTest {

    @ParameterizedTest
    @ValueSource(strings = {"../models/src/main/java", "../jobs/src/main/java"})
    void everyPackageSaysWhatBelongsInIt(String folder) throws IOException {
        assertThat(new SourceFolder(Path.of(folder)).packagesWithoutInfo()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../models/src", "../jobs/src"})
    void noFileIsLongerThanAnybodyReads(String folder) throws IOException {
        assertThat(new SourceFolder(Path.of(folder)).filesThatAreTooLong()).isEmpty();
    }

    @Test
    void findsAPackageWithoutAWordAndAFileOfOneLineTooMany(@TempDir Path folder) throws IOException {
        write(folder.resolve("said/package-info.java"), 1);
        write(folder.resolve("said/Just.java"), SourceFolder.MOST_LINES);
        write(folder.resolve("said/unsaid/TooLong.java"), SourceFolder.MOST_LINES + 1);
        Files.createDirectories(folder.resolve("empty"));

        assertThat(new SourceFolder(folder).packagesWithoutInfo()).containsExactly("said/unsaid");
        assertThat(new SourceFolder(folder).filesThatAreTooLong()).containsExactly("said/unsaid/TooLong.java");
    }

    private static void write(Path file, int lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "//\n".repeat(lines));
    }
}
