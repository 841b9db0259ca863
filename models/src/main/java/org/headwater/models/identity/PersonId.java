package org.headwater.models.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id of a person: {@code p} and 24 hexadecimal digits, a digest of the person's first id.
 *
 * <p>96 bits: among a thousand million people the chance that any two are given the same is below 10^-11. It hides
 * nothing: who has the phone number can compute the person id of somebody who was first seen by it.
 */
public final class PersonId {

    /** Of the digest, in hexadecimal. */
    public static final int DIGITS = 24;

    private PersonId() {}

    public static String of(Id first) {
        byte[] digest = sha256().digest(text(first).getBytes(UTF_8));
        return "p" + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    /** A line break can't be part of a kind or scope, so that no two ids have one text. */
    private static String text(Id id) {
        return id.kind().code() + "\n" + id.scope() + "\n" + id.value();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
