package org.headwater.jobs.sources;

import java.time.Instant;
import java.util.Comparator;
import org.headwater.jobs.tables.core.IdentityLinks;

/**
 * An id of a person.
 *
 * @param kind such as phone, member_id or unionid
 * @param scope within what the value is unique; "" when everywhere
 */
record PersonId(String kind, String scope, String value) {

    private static final Comparator<PersonId> ORDER =
            Comparator.comparing(PersonId::kind).thenComparing(PersonId::scope).thenComparing(PersonId::value);

    /** Whether it is an id of a person rather than of a browser or a device. */
    boolean namesAPerson() {
        return !kind.equals("anonymous") && !kind.equals("device");
    }

    /** That this id and another are one person's, as a source saw at a time. */
    CoreRecord linkedWith(PersonId other, String source, Instant at, String cause) {
        boolean isFirst = ORDER.compare(this, other) <= 0;
        PersonId a = isFirst ? this : other;
        PersonId b = isFirst ? other : this;
        return CoreRecord.of(RecordKind.IDENTITY_LINK)
                .set(IdentityLinks.A_KIND, a.kind)
                .set(IdentityLinks.A_SCOPE, a.scope)
                .set(IdentityLinks.A_ID, a.value)
                .set(IdentityLinks.B_KIND, b.kind)
                .set(IdentityLinks.B_SCOPE, b.scope)
                .set(IdentityLinks.B_ID, b.value)
                .set(IdentityLinks.SOURCE, source)
                .set(IdentityLinks.FIRST_AT, at)
                .set(IdentityLinks.LAST_AT, at)
                .set(IdentityLinks.CAUSE, cause)
                .build();
    }
}
