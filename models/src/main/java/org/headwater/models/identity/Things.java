package org.headwater.models.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Devices and browsers, and the people to whom their links lead. */
final class Things {

    /** Takes what was not merged. */
    @FunctionalInterface
    interface Refusals {
        void add(IdRefusal reason, IdPair ids, long size);
    }

    private final IdGraph graph;
    private final DisjointSets components;
    private final int[] sizes;
    private final List<Set<Id>> peopleOfThing = new ArrayList<>();
    /** By the component's smallest number. */
    private final List<Set<Id>> peopleOfComponent = new ArrayList<>();

    Things(IdGraph graph, DisjointSets components) {
        this.graph = graph;
        this.components = components;
        this.sizes = graph.sizes(components);
        for (int i = 0; i < graph.size(); i++) {
            peopleOfThing.add(new HashSet<>());
            peopleOfComponent.add(new HashSet<>());
        }
    }

    void lead(Id thing, Id person) {
        int i = graph.numberOf(thing);
        peopleOfThing.get(i).add(person);
        peopleOfComponent.get(components.find(i)).add(person);
    }

    List<Identity> identities(int maxIds, Refusals refusals) {
        List<Identity> identities = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            Id id = graph.at(i).id();
            var itself = new IdPair(id, id);
            boolean isGiant = sizes[i] > maxIds;
            if (isGiant && components.find(i) == i) {
                refusals.add(IdRefusal.GIANT_COMPONENT, itself, sizes[i]);
            }
            Identity identity = identity(i, isGiant);
            if (identity.ownership() == Ownership.SHARED) {
                refusals.add(IdRefusal.SHARED_ID, itself, peopleOfThing.get(i).size());
            }
            identities.add(identity);
        }
        return identities;
    }

    private Identity identity(int i, boolean isGiant) {
        Set<Id> own = peopleOfThing.get(i);
        Set<Id> all = isGiant ? own : peopleOfComponent.get(components.find(i));
        if (own.size() == 1) {
            return identity(i, own.iterator().next(), Ownership.ATTACHED);
        }
        if (all.size() == 1) {
            return identity(i, all.iterator().next(), Ownership.ATTACHED);
        }
        if (!all.isEmpty()) {
            return identity(i, graph.at(i).id(), Ownership.SHARED);
        }
        return isGiant
                ? identity(i, graph.at(i).id(), Ownership.UNMERGED)
                : identity(i, graph.at(components.find(i)).id(), Ownership.VISITOR);
    }

    private Identity identity(int i, Id person, Ownership ownership) {
        return new Identity(graph.at(i).id(), person, graph.at(i).firstSeen(), ownership);
    }
}
