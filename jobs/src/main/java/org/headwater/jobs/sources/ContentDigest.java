package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first 128 bits of SHA-256 over values, each with its length before it so that none can run into the next. */
final class ContentDigest {
    private static final int BYTES = 16;

    private ContentDigest() {}

    /** @param values in a fixed order; null differs from "" */
    static String of(String... values) {
        var digest = sha256();
        for (var value : values) {
            var bytes = value == null ? new byte[0] : value.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(value == null ? -1 : bytes.length)
                    .flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
