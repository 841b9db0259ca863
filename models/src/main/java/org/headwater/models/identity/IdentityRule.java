package org.headwater.models.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which ids are one person's.
 *
 * <p>Known ids that links join are one person ({@link KnownPeople}), unless more than {@code maxIds} hang together: then
 * something that is nobody's has come in as an id, and each of them is left alone.
 *
 * <p>Devices and browsers never join known people. Those that links join among themselves, at most {@code maxIds},
 * belong together: to the known person to whom all links from them lead, or, where none leads to anybody, to a visitor of
 * their own. Where links lead to several people the thing is shared; then one belongs to a person only if it is itself
 * linked to that one and nobody else, and every other one is alone.
 *
 * <p>A person is known by the id of theirs that was seen first; a visitor too. Ids and links that come later and say so
 * therefore change no person id; they can only end one by a merge. The answer is a function of the sets of sightings,
 * links and voids: their order does not matter, and what is said twice counts once, the first time.
 *
 * @param maxIds most that one person can have; 1 or more
 */
public record IdentityRule(int maxIds) {

    public IdentityRule {
        if (maxIds < 1) {
            throw new IllegalArgumentException("maxIds must be 1 or more, was " + maxIds);
        }
    }

    /**
     * @param sightings any number an id; both ends of a link were seen when it was first said, even if it is void
     * @param links a link from an id to itself joins nothing
     * @param voids pairs of ids of which no link counts: how a merge is undone
     */
    public Resolution resolve(Collection<Sighting> sightings, Collection<Link> links, Set<IdPair> voids) {
        Map<IdPair, Link> firsts = new TreeMap<>();
        for (Link link : links) {
            if (!link.ids().isOfOneId() && !voids.contains(link.ids())) {
                firsts.merge(link.ids(), link, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return new Run(seen(sightings, links), firsts.values()).resolution();
    }

    private static Collection<Sighting> seen(Collection<Sighting> sightings, Collection<Link> links) {
        Map<Id, Sighting> firsts = new HashMap<>();
        sightings.forEach(s -> see(firsts, s));
        for (Link link : links) {
            see(firsts, new Sighting(link.ids().a(), link.firstAt()));
            see(firsts, new Sighting(link.ids().b(), link.firstAt()));
        }
        return firsts.values();
    }

    private static void see(Map<Id, Sighting> firsts, Sighting sighting) {
        firsts.merge(sighting.id(), sighting, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    private final class Run {

        private final Collection<Sighting> known;
        private final Collection<Sighting> weak;
        private final List<Link> betweenKnown = new ArrayList<>();
        private final List<Link> betweenWeak = new ArrayList<>();
        private final List<Link> across = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        Run(Collection<Sighting> seen, Collection<Link> links) {
            var byStrength = seen.stream()
                    .collect(Collectors.partitioningBy(s -> s.id().kind().isKnown()));
            this.known = byStrength.get(true);
            this.weak = byStrength.get(false);
            for (Link link : links) {
                boolean a = link.ids().a().kind().isKnown();
                boolean b = link.ids().b().kind().isKnown();
                (a && b ? betweenKnown : a || b ? across : betweenWeak).add(link);
            }
        }

        Resolution resolution() {
            List<Identity> identities = new ArrayList<>();
            var graph = new IdGraph(known);
            DisjointSets components = graph.components(betweenKnown);
            int[] sizes = graph.sizes(components);
            List<Sighting> mergeable = new ArrayList<>();
            for (int i = 0; i < graph.size(); i++) {
                Sighting seen = graph.at(i);
                if (sizes[i] <= maxIds) {
                    mergeable.add(seen);
                } else {
                    identities.add(new Identity(seen.id(), seen.id(), seen.firstSeen(), Ownership.UNMERGED));
                    if (components.find(i) == i) {
                        refuse(IdRefusal.GIANT_COMPONENT, new IdPair(seen.id(), seen.id()), sizes[i]);
                    }
                }
            }
            var people = KnownPeople.of(
                    mergeable,
                    betweenKnown.stream()
                            .filter(l -> sizes[graph.numberOf(l.ids().a())] <= maxIds)
                            .toList());
            identities.addAll(people.identities());
            people.refused().forEach(link -> refuse(IdRefusal.TWO_ACCOUNTS, link.ids(), 1));
            identities.addAll(things(identities));
            identities.sort(Comparator.comparing(Identity::id));
            refusals.sort(Comparator.comparing(Refusal::reason).thenComparing(Refusal::ids));
            return new Resolution(identities, people.merges(), refusals);
        }

        private List<Identity> things(List<Identity> ofKnown) {
            Map<Id, Id> personOf = ofKnown.stream().collect(Collectors.toMap(Identity::id, Identity::person));
            var graph = new IdGraph(weak);
            var things = new Things(graph, graph.components(betweenWeak));
            for (Link link : across) {
                boolean aIsKnown = link.ids().a().kind().isKnown();
                Id known = aIsKnown ? link.ids().a() : link.ids().b();
                things.lead(aIsKnown ? link.ids().b() : link.ids().a(), personOf.get(known));
            }
            return things.identities(maxIds, this::refuse);
        }

        private void refuse(IdRefusal reason, IdPair ids, long size) {
            refusals.add(new Refusal(reason, ids, size));
        }
    }
}
