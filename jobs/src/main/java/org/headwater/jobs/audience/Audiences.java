package org.headwater.jobs.audience;

import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.tables.marts.User360;

/** All audiences of a config, checked. */
public final class Audiences {

    private Audiences() {}

    /**
     * Looks through every rule before anything runs.
     *
     * @throws UsageException naming file and line of every rule that can't be used
     */
    public static void check(List<AudienceConfig> audiences) {
        List<String> problems = new ArrayList<>();
        for (AudienceConfig audience : audiences) {
            try {
                rule(audience);
            } catch (RuleException e) {
                problems.add(audience.file() + ":" + audience.whereLine() + ": where: " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new UsageException(String.join("\n", problems));
        }
    }

    static Rule rule(AudienceConfig audience) {
        return Rule.parse(audience.where(), User360.TABLE);
    }
}
