package org.headwater.models.identity;

import java.util.List;

/**
 * Who is who.
 *
 * @param identities one an id, by id
 * @param merges of known people, in the order in which links were taken
 * @param refusals what was not merged, by reason and id
 */
public record Resolution(List<Identity> identities, List<PersonMerge> merges, List<Refusal> refusals) {

    public Resolution {
        identities = List.copyOf(identities);
        merges = List.copyOf(merges);
        refusals = List.copyOf(refusals);
    }
}
