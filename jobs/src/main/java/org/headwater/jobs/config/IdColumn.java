package org.headwater.jobs.config;

import java.io.Serializable;
import java.util.Optional;

/**
 * An id of a person: what kind it is, within what it is unique, and where it stands.
 *
 * @param kind such as phone, member_id or unionid; empty when {@code kindColumn} says it
 * @param kindColumn column that holds the kind of each row's id
 * @param scope corp, app or shop within which the value is unique; "" when it is unique everywhere
 */
public record IdColumn(Optional<String> kind, Optional<String> kindColumn, String scope, TextColumn id)
        implements Serializable {
    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
