package org.headwater.jobs.config;

import java.util.regex.Pattern;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;

/** Names that become table values and file names: safe on every file system and in SQL. */
final class NameShape {

    private static final Pattern PATTERN = Pattern.compile("[a-z0-9_]{1,64}");

    static final Shape<String> NAME = Texts.matching(PATTERN, "1 to 64 of a-z, 0-9 and _");

    private NameShape() {}

    static boolean isName(String text) {
        return PATTERN.matcher(text).matches();
    }
}
