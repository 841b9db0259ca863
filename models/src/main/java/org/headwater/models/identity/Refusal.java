package org.headwater.models.identity;

/**
 * What was not merged.
 *
 * @param ids a link's ends; twice the same for an id, or the first id of a giant component
 * @param size ids in the component, known people of a shared id, 1 for a link
 */
public record Refusal(IdRefusal reason, IdPair ids, long size) {}
