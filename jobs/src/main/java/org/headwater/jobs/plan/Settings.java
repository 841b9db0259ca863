package org.headwater.jobs.plan;

import java.time.LocalDate;
import java.util.List;
import org.headwater.jobs.config.Config;

/** The plain values of one job in one run: those that it declared and no other. */
public final class Settings {

    private final String job;
    private final List<Param<?>> declared;
    private final Config config;
    private final LocalDate asOf;

    public Settings(Job job, Config config, LocalDate asOf) {
        this.job = job.name();
        this.declared = job.params();
        this.config = config;
        this.asOf = asOf;
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalStateException when the job did not declare it
     */
    public <T> T get(Param<T> param) {
        if (!declared.contains(param)) {
            throw new IllegalStateException(
                    "Job " + job + " took " + param.name() + " without declaring it; add it to its params");
        }
        return param.from().apply(config, asOf);
    }
}
