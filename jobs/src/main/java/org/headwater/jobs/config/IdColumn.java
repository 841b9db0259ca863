package org.headwater.jobs.config;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * An id of a person: what kind it is, within what it is unique, and where it stands.
 *
 * @param kind such as phone, member_id or unionid; empty when {@code kindColumn} says it
 * @param kindColumn column that holds the kind of each row's id
 * @param scope corp, app or shop within which the value is unique; "" when it is unique everywhere
 * @param scopes scope of ids of a kind, by kind, where it is another
 */
public record IdColumn(
        Optional<String> kind, Optional<String> kindColumn, String scope, Map<String, String> scopes, TextColumn id)
        implements Serializable {

    /** An id whose scope does not depend on its kind. */
    public IdColumn(Optional<String> kind, Optional<String> kindColumn, String scope, TextColumn id) {
        this(kind, kindColumn, scope, Map.of(), id);
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
