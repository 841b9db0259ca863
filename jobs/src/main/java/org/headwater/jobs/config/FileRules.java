package org.headwater.jobs.config;

import java.io.Serializable;
import java.util.List;

/**
 * What is right and wrong with the files of a source, whatever their rows say.
 *
 * @param allowEmpty whether no file or no row is fine
 * @param onBadFile what happens when one can't be read to its end
 * @param knownColumns columns that the files may have besides those that are mapped; empty when they may have any
 */
public record FileRules(boolean allowEmpty, OnBadFile onBadFile, List<String> knownColumns) implements Serializable {

    /** What happens when a file can't be read to its end. */
    public enum OnBadFile {
        /** The run stops before it publishes. */
        STOP,
        /** The file is set aside as a whole, and the run goes on without it. */
        QUARANTINE
    }

    /** A source must have files with rows, and all of them must be readable. */
    public static final FileRules STRICT = new FileRules(false, OnBadFile.STOP, List.of());

    public FileRules {
        knownColumns = List.copyOf(knownColumns);
    }

    /** The same, whether or not there are files and rows. */
    FileRules allowingEmpty() {
        return new FileRules(true, onBadFile, knownColumns);
    }

    /** Of these rules, those that decide what a row of a file means. */
    FileRules ofReading() {
        return new FileRules(true, OnBadFile.STOP, knownColumns);
    }
}
