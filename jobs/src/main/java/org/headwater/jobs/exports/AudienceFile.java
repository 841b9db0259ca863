package org.headwater.jobs.exports;

import static java.util.Objects.requireNonNull;

/**
 * What the manifest says about an audience.
 *
 * @param audience {@code [a-z0-9_]{1,64}}
 * @param title English name for people
 * @param titleZh Chinese name for people
 * @param ruleDigest digest of the rule that chose the members
 */
public record AudienceFile(String audience, String title, String titleZh, String ruleDigest) {

    public AudienceFile {
        FileName.requireName("Audience", audience);
        requireNonNull(title, "title");
        requireNonNull(titleZh, "titleZh");
        requireNonNull(ruleDigest, "ruleDigest");
    }
}
