package org.headwater.models.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;

class IdentityLawsTest {

    private static final int MAX_IDS = 5;

    @Test
    void isWhatOneWouldDoByHand() {
        Cases.forAll(1, 1500, Worlds::random, world -> {
            var resolved = world.resolved(MAX_IDS);
            var plain = new PlainIdentity(world, MAX_IDS);

            assertThat(resolved.identities()).isEqualTo(plain.identities());
            assertThat(resolved.merges().stream().map(PersonMerge::by)).isEqualTo(plain.merging());
        });
    }

    @Test
    void orderOfTheInputDoesNotMatterAndTwiceIsOnce() {
        Cases.forAll(2, 500, Worlds::random, world -> {
            List<Sighting> sightings = new ArrayList<>(world.sightings());
            List<Link> links = new ArrayList<>(world.links());
            sightings.addAll(world.sightings());
            links.addAll(world.links());
            Collections.shuffle(sightings, new Random(links.size()));
            Collections.shuffle(links, new Random(links.size()));

            assertThat(new IdentityRule(MAX_IDS).resolve(sightings, links, world.voids()))
                    .isEqualTo(world.resolved(MAX_IDS));
        });
    }

    @Test
    void whatComesLaterChangesNoPersonIdButByAMerge() {
        Cases.forAll(3, 1500, random -> List.of(Worlds.random(random), Worlds.random(random)), both -> {
            Worlds before = both.get(0);
            Worlds after = before.followedBy(both.get(1));
            Map<Id, Id> earlier = peopleOfKnown(before.resolved(Integer.MAX_VALUE));
            var later = after.resolved(Integer.MAX_VALUE);
            Map<Id, Id> gone = new HashMap<>();
            later.merges().stream()
                    .filter(m -> m.by().firstAt().isAfter(Worlds.END))
                    .forEach(m -> gone.put(m.gone().id(), m.kept().id()));

            Map<Id, Id> now = peopleOfKnown(later);

            earlier.forEach((id, person) -> assertThat(now.get(id)).isEqualTo(last(gone, person)));
        });
    }

    @Test
    void aVoidedLinkIsAsIfItHadNeverBeen() {
        Cases.forAll(4, 800, Worlds::random, world -> {
            Set<IdPair> voids = new HashSet<>(world.voids());
            world.resolved(MAX_IDS).merges().stream().limit(1).forEach(m -> voids.add(m.by().ids()));
            List<Sighting> sightings = new ArrayList<>(world.sightings());
            world.links().forEach(l -> sightings.add(new Sighting(l.ids().a(), l.firstAt())));
            world.links().forEach(l -> sightings.add(new Sighting(l.ids().b(), l.firstAt())));
            var without =
                    world.links().stream().filter(l -> !voids.contains(l.ids())).toList();

            assertThat(new IdentityRule(MAX_IDS).resolve(world.sightings(), world.links(), voids))
                    .isEqualTo(new IdentityRule(MAX_IDS).resolve(sightings, without, Set.of()));
        });
    }

    @Test
    void theMergesLeadToThePeopleAndToNobodyElse() {
        Cases.forAll(5, 800, Worlds::random, world -> {
            var resolved = world.resolved(MAX_IDS);
            Map<Id, Id> gone = new HashMap<>();
            for (PersonMerge merge : resolved.merges()) {
                assertThat(gone.put(merge.gone().id(), merge.kept().id())).isNull();
                assertThat(merge.kept()).isLessThan(merge.gone());
            }

            peopleOfKnown(resolved)
                    .forEach((id, person) -> assertThat(last(gone, id)).isEqualTo(person));
        });
    }

    @Test
    void aPersonHasAnIdOfTheirOwnWhichIsTheFirstSeen() {
        Cases.forAll(6, 800, Worlds::random, world -> {
            var resolved = world.resolved(MAX_IDS);
            Map<Id, Sighting> seen = resolved.identities().stream()
                    .collect(Collectors.toMap(Identity::id, i -> new Sighting(i.id(), i.firstSeen())));

            assertThat(resolved.identities()).allSatisfy(identity -> {
                Identity person = resolved.identities().stream()
                        .filter(i -> i.id().equals(identity.person()))
                        .findFirst()
                        .orElseThrow();
                assertThat(person.person()).isEqualTo(person.id());
                if (identity.ownership() != Ownership.ATTACHED) {
                    assertThat(seen.get(identity.person())).isLessThanOrEqualTo(seen.get(identity.id()));
                }
            });
        });
    }

    @Test
    void devicesNeverJoinKnownPeople() {
        Cases.forAll(7, 800, Worlds::random, world -> {
            var knownOnly = new Worlds(
                    world.sightings(),
                    world.links().stream().filter(IdentityLawsTest::isKnown).toList(),
                    world.voids());

            assertThat(partition(world.resolved(MAX_IDS))).containsAll(partition(knownOnly.resolved(MAX_IDS)));
        });
    }

    private static boolean isKnown(Link link) {
        return link.ids().a().kind().isKnown() && link.ids().b().kind().isKnown();
    }

    private static Set<Set<Id>> partition(Resolution resolved) {
        return Set.copyOf(resolved.identities().stream()
                .filter(i -> i.id().kind().isKnown())
                .collect(Collectors.groupingBy(Identity::person, Collectors.mapping(Identity::id, Collectors.toSet())))
                .values());
    }

    private static Map<Id, Id> peopleOfKnown(Resolution resolved) {
        return resolved.identities().stream()
                .filter(i -> i.id().kind().isKnown())
                .collect(Collectors.toMap(Identity::id, Identity::person));
    }

    private static Id last(Map<Id, Id> gone, Id person) {
        Id at = person;
        while (gone.containsKey(at)) {
            at = gone.get(at);
        }
        return at;
    }
}
