package org.headwater.models.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids by number, the one that was seen first being 0, so that the smallest of a set is who names it. */
final class IdGraph {

    private final List<Sighting> ids;
    private final Map<Id, Integer> numbers;

    /** @param sightings one an id */
    IdGraph(Collection<Sighting> sightings) {
        this.ids = sightings.stream().sorted().toList();
        this.numbers = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i).id(), i);
        }
    }

    int size() {
        return ids.size();
    }

    Sighting at(int number) {
        return ids.get(number);
    }

    int numberOf(Id id) {
        return numbers.get(id);
    }

    /** What hangs together by these links, whatever speaks against it. */
    DisjointSets components(Collection<Link> links) {
        var components = new DisjointSets(size());
        links.forEach(link ->
                components.join(numberOf(link.ids().a()), numberOf(link.ids().b())));
        return components;
    }

    /** Ids in the component of each id, by number. */
    int[] sizes(DisjointSets components) {
        int[] ofRoot = new int[size()];
        for (int i = 0; i < size(); i++) {
            ofRoot[components.find(i)]++;
        }
        int[] sizes = new int[size()];
        for (int i = 0; i < size(); i++) {
            sizes[i] = ofRoot[components.find(i)];
        }
        return sizes;
    }
}
