package org.headwater.jobs.exports;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of audience files, such as {@code vip-id_list-0001-of-0004.csv}; none can lead out of its folder. */
final class FileName {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,64}");
    private static final Pattern FILE = Pattern.compile("[a-z0-9_]{1,64}-[a-z0-9_]{1,64}-[0-9]{4,}-of-[0-9]{4,}\\.csv");
    private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    private FileName() {}

    /** @param part 1 for the first */
    static String of(String audience, String destination, int part, int parts) {
        requireName("Audience", audience);
        requireName("Export", destination);
        return format(audience, destination, part, parts);
    }

    /** Whether a manifest's entry points to where its other keys say, inside its date's folder. */
    static boolean fits(ManifestFile entry) {
        String name = format(entry.audience(), entry.destination(), entry.part(), entry.parts());
        return isRunId(entry.runId()) && isFileName(name) && entry.file().equals(entry.runId() + "/" + name);
    }

    static boolean isFileName(String text) {
        return FILE.matcher(text).matches();
    }

    static boolean isRunId(String text) {
        return RUN_ID.matcher(text).matches();
    }

    static void requireName(String kind, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(kind + " name must be 1 to 64 of a-z, 0-9 and _, was \"" + name + "\"");
        }
    }

    static void requireRunId(String runId) {
        if (!isRunId(runId)) {
            throw new IllegalArgumentException("Run id must be 1 to 128 of A-Z, a-z, 0-9 and . _ -, the first a letter"
                    + " or digit, was \"" + runId + "\"");
        }
    }

    private static String format(String audience, String destination, int part, int parts) {
        return String.format(Locale.ROOT, "%s-%s-%04d-of-%04d.csv", audience, destination, part, parts);
    }
}
