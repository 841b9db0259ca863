package org.headwater.jobs.tables;

import java.util.Optional;
import org.apache.spark.sql.types.DataType;

/**
 * What is to be known of one column besides its name.
 *
 * @param type Spark type as stored
 * @param role whether the column is part of the grain, always present, or may be empty
 * @param privacy whether the column tells who somebody is
 * @param merge how two states of one key become one; present in the value columns of facts only
 * @param meaning one sentence for the dictionary, the Delta column comment and the data contract
 */
public record Spec(DataType type, Role role, Privacy privacy, Optional<Merge> merge, String meaning) {

    public enum Role {
        KEY,
        VALUE,
        OPTIONAL
    }

    public enum Privacy {
        OPEN,
        PERSONAL
    }

    /** Part of the grain: never null, unique together with the other keys. */
    public static Spec key(DataType type, String meaning) {
        return new Spec(type, Role.KEY, Privacy.OPEN, Optional.empty(), meaning);
    }

    /** Never null. */
    public static Spec value(DataType type, String meaning) {
        return new Spec(type, Role.VALUE, Privacy.OPEN, Optional.empty(), meaning);
    }

    /** May be null; the meaning says what null stands for. */
    public static Spec optional(DataType type, String meaning) {
        return new Spec(type, Role.OPTIONAL, Privacy.OPEN, Optional.empty(), meaning);
    }

    public Spec personal() {
        return new Spec(type, role, Privacy.PERSONAL, merge, meaning);
    }

    public Spec merged(Merge by) {
        return new Spec(type, role, privacy, Optional.of(by), meaning);
    }

    public boolean isKey() {
        return role == Role.KEY;
    }

    public boolean isNullable() {
        return role == Role.OPTIONAL;
    }
}
