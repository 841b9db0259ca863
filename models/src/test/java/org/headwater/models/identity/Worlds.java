package org.headwater.models.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random ids and links: small, dense enough to merge, with ties of time and everything twice now and then. */
record Worlds(List<Sighting> sightings, List<Link> links, Set<IdPair> voids) {

    private static final List<IdKind> KINDS = List.of(IdKind.values());

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Everything random happens before. */
    static final Instant END = START.plusSeconds(12);

    static Worlds random(Random random) {
        List<Id> ids = new ArrayList<>();
        int count = 2 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            ids.add(id(random));
        }
        List<Sighting> sightings = new ArrayList<>();
        for (Id id : ids) {
            for (int i = random.nextInt(3); i > 0; i--) {
                sightings.add(new Sighting(id, time(random)));
            }
        }
        List<Link> links = new ArrayList<>();
        Set<IdPair> voids = new HashSet<>();
        for (int i = random.nextInt(2 * count); i > 0; i--) {
            var pair = new IdPair(ids.get(random.nextInt(count)), ids.get(random.nextInt(count)));
            links.add(new Link(pair, time(random), "source" + random.nextInt(2), "cause" + random.nextInt(2)));
            if (random.nextInt(8) == 0) {
                voids.add(pair);
            }
        }
        return new Worlds(sightings, links, voids);
    }

    private static Id id(Random random) {
        IdKind kind = KINDS.get(random.nextInt(KINDS.size()));
        String scope = kind.isGlobal() || random.nextInt(3) > 0 ? "" : "other";
        return new Id(
                kind, scope, List.of("a", "b", "c", "\uFF5Ed", "\uD83D\uDE00").get(random.nextInt(5)));
    }

    private static Instant time(Random random) {
        return START.plusSeconds(random.nextInt(12));
    }

    Resolution resolved(int maxIds) {
        return new IdentityRule(maxIds).resolve(sightings, links, voids);
    }

    /** This world, and then everything of the other one, later. */
    Worlds followedBy(Worlds other) {
        List<Sighting> allSightings = new ArrayList<>(sightings);
        other.sightings.forEach(
                s -> allSightings.add(new Sighting(s.id(), s.firstSeen().plusSeconds(20))));
        List<Link> allLinks = new ArrayList<>(links);
        other.links.forEach(l -> allLinks.add(new Link(l.ids(), l.firstAt().plusSeconds(20), l.source(), l.cause())));
        return new Worlds(allSightings, allLinks, voids);
    }
}
