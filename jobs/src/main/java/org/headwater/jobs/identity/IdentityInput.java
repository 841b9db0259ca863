package org.headwater.jobs.identity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.models.identity.IdRules;

/**
 * What decides who is who.
 *
 * @param links rows of {@code identity_links}; ids in any form
 * @param sightings kind, scope, id_value and first_seen of ids that show anywhere, in any form and any number an id
 * @param voids a_kind, a_scope, a_id, b_kind, b_scope, b_id of pairs that no link may join, in any form and order
 * @param rules how ids are written and which are nobody's
 * @param maxIds most that one person can have
 */
public record IdentityInput(Dataset<Row> links, Dataset<Row> sightings, Dataset<Row> voids, IdRules rules, int maxIds) {

    /** What links say, whatever else is seen of their ids. */
    static IdentityInput ofLinks(Dataset<Row> links) {
        return of(links, links.limit(0), Integer.MAX_VALUE);
    }

    /** @param links rows of {@code identity_links}, undone ones among them */
    static IdentityInput of(Dataset<Row> links, Dataset<Row> sightings, int maxIds) {
        return new IdentityInput(
                links.filter(IdentityLinks.CAUSE.col().notEqual(IdentityLinks.UNDO)),
                sightings,
                links.filter(IdentityLinks.CAUSE.col().equalTo(IdentityLinks.UNDO)),
                IdRules.usual(),
                maxIds);
    }
}
