package org.headwater.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.models.rfm.Segment;

/**
 * Names a run by what decides its result: as-of date, config, audience rules, input files and program. The same again
 * has the same name, so a rerun puts the same bytes in the same places; anything else has another.
 */
final class RunId {

    /** The program does not change while it runs. */
    private static final byte[] PROGRAM = programDigest();

    private RunId() {}

    static String of(Config config, LocalDate asOf, List<String> inputDigests, List<String> jobs) {
        MessageDigest digest = sha256();
        add(digest, asOf.toString());
        add(digest, config.file());
        config.audiences().stream().map(AudienceConfig::file).sorted().forEach(file -> add(digest, file));
        inputDigests.stream().sorted().forEach(d -> add(digest, d));
        jobs.forEach(job -> add(digest, job));
        addProgram(digest);
        return asOf + "-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /** Digest of what a row of a source means: its mapping, the lake's currency and this program. */
    static String ofReading(SourceConfig source, String currency) {
        MessageDigest digest = sha256();
        add(digest, source.mapping());
        add(digest, currency);
        addProgram(digest);
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static void addProgram(MessageDigest digest) {
        digest.update(PROGRAM);
    }

    private static byte[] programDigest() {
        MessageDigest digest = sha256();
        add(digest, program(Pipeline.class));
        add(digest, program(Segment.class));
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }

    /** A file by what it holds, a folder by all its files; where it lies does not matter. */
    private static void add(MessageDigest digest, Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(digest, path.relativize(file).toString());
                try (InputStream in = Files.newInputStream(file)) {
                    byte[] buffer = new byte[1 << 16];
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        digest.update(buffer, 0, n);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar, or folder of classes, that a class was loaded from. */
    private static Path program(Class<?> loaded) {
        try {
            return Path.of(
                    loaded.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
