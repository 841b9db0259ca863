package org.headwater.jobs.config;

import java.util.List;

/** The user has to change a setting. The message is all that is wrong, one problem a line; exit code 2. */
public final class ConfigException extends RuntimeException {

    public ConfigException(String problem) {
        super(problem);
    }

    ConfigException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
