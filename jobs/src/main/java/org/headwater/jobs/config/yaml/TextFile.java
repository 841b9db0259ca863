package org.headwater.jobs.config.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small UTF-8 file written by a person. */
final class TextFile {

    /** Bytes at most: a config that a person wrote is far below. */
    static final int LARGEST = 1 << 20;

    private TextFile() {}

    /** The text of {@code file} without a byte order mark; when it has none to give, a problem is added. */
    static Optional<String> read(String what, Path file, Problems problems) {
        if (!Files.exists(file)) {
            return refuse(problems, file, what + " " + file + " does not exist");
        }
        if (!Files.isRegularFile(file)) {
            return refuse(problems, file, what + " " + file + " is not a file but a folder or a device");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (AccessDeniedException e) {
            return refuse(problems, file, what + " " + file + " may not be read by this user");
        } catch (IOException e) {
            return refuse(problems, file, what + " " + file + " cannot be read: " + e.getMessage());
        }
        if (bytes.length > LARGEST) {
            return refuse(problems, file, what + " " + file + " is larger than 1 MB (" + LARGEST + " bytes)");
        }
        return decode(file, bytes, problems);
    }

    private static Optional<String> decode(Path file, byte[] bytes, Problems problems) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String found = "byte 0x%02X".formatted(bytes[in.position()]);
            problems.add(new Problem(
                    file.toString(), lines(text), "is not UTF-8: found " + found + "; save the file as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static int lines(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private static Optional<String> refuse(Problems problems, Path file, String text) {
        problems.add(new Problem(file.toString(), 0, text));
        return Optional.empty();
    }
}
