package org.headwater.jobs.sources;

import java.time.Instant;
import java.util.Optional;
import org.headwater.jobs.config.SourceConfig;

/**
 * Customers of one corp and their accounts of WeChat.
 *
 * @param unionidScope the open platform account: unionids of two are never joined
 */
record WecomCustomers(String source, String corp, String unionidScope) {

    static WecomCustomers of(SourceConfig source) {
        return new WecomCustomers(
                source.name(), source.ids().scope(), source.ids().unionidScope());
    }

    /**
     * That a customer has an account; nothing when the account is not told.
     *
     * @param unionid or null
     * @param cause what was read
     */
    Optional<CoreRecord> account(String customer, String unionid, Instant since, String cause) {
        return Optional.ofNullable(unionid)
                .map(id -> new PersonId("external_userid", corp, customer)
                        .linkedWith(new PersonId("unionid", unionidScope, id), source, since, cause));
    }
}
