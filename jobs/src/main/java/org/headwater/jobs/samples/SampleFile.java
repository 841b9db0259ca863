package org.headwater.jobs.samples;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** @param path from the samples' folder, with {@code /} */
record SampleFile(String path, String text, Charset charset) {

    void writeUnder(Path dir) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(charset));
    }
}
