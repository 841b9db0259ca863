package org.headwater.models.identity;

/** What {@link IdRules} makes of an id: its normal form, or the reason why it is nobody's. */
public sealed interface Normal {

    record Legal(Id id) implements Normal {}

    record Illegal(IdRefusal reason) implements Normal {}
}
