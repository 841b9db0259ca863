package org.headwater.jobs.config;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** A test of one column of a raw row. */
public record Condition(String column, Test test) implements Serializable {

    public sealed interface Test extends Serializable {}

    /** Missing, empty or white space. */
    public record Blank() implements Test {}

    /** Anything but blank. */
    public record Present() implements Test {}

    public record StartsWith(String prefix) implements Test {}

    /** Exactly one of these, after trimming. */
    public record In(List<String> values) implements Test {}

    /** A number no greater than this; what is not a number does not match. */
    public record AtMost(BigDecimal limit) implements Test {}
}
