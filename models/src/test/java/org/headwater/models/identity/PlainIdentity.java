package org.headwater.models.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rule as one would do it by hand: sets of ids, gone through again and again. Slow, and nothing is shared. */
final class PlainIdentity {

    private final Worlds world;
    private final int maxIds;
    private final Set<Id> ids = new TreeSet<>();
    private final List<Link> links;

    PlainIdentity(Worlds world, int maxIds) {
        this.world = world;
        this.maxIds = maxIds;
        world.sightings().forEach(s -> ids.add(s.id()));
        world.links().forEach(l -> ids.addAll(List.of(l.ids().a(), l.ids().b())));
        this.links = world.links().stream()
                .filter(l -> !l.ids().isOfOneId() && !world.voids().contains(l.ids()))
                .sorted()
                .toList();
    }

    List<Identity> identities() {
        List<Set<Id>> people = people();
        return ids.stream().map(id -> identity(id, people)).toList();
    }

    /** The links by which sets of known ids became one, in order. */
    List<Link> merging() {
        List<Link> merging = new ArrayList<>();
        List<Set<Id>> sets = singles();
        for (Link link : links) {
            Set<Id> a = setOf(sets, link.ids().a());
            Set<Id> b = setOf(sets, link.ids().b());
            if (a != b && isMergeable(link) && !isRefused(link, a, b)) {
                merging.add(link);
                a.addAll(b);
                sets.remove(b);
            }
        }
        return merging;
    }

    private List<Set<Id>> people() {
        List<Set<Id>> sets = singles();
        for (Link link : merging()) {
            Set<Id> a = setOf(sets, link.ids().a());
            Set<Id> b = setOf(sets, link.ids().b());
            a.addAll(b);
            sets.remove(b);
        }
        return sets;
    }

    private boolean isMergeable(Link link) {
        return link.ids().a().kind().isKnown()
                && link.ids().b().kind().isKnown()
                && reached(link.ids().a(), true).size() <= maxIds;
    }

    private static boolean isRefused(Link link, Set<Id> a, Set<Id> b) {
        Id x = link.ids().a();
        Id y = link.ids().b();
        boolean saysSo = (x.kind() == IdKind.UNIONID || x.kind() == IdKind.OPENID)
                && x.kind() == y.kind()
                && x.scope().equals(y.scope());
        return !saysSo
                && a.stream()
                        .filter(i -> i.kind() == IdKind.UNIONID || i.kind() == IdKind.OPENID)
                        .anyMatch(i -> b.stream()
                                .anyMatch(j -> i.kind() == j.kind() && i.scope().equals(j.scope())));
    }

    /** Ids to which one gets from {@code id} over links between known ids, or between those that are not. */
    private Set<Id> reached(Id id, boolean known) {
        Set<Id> reached = new HashSet<>(Set.of(id));
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            for (Link link : links) {
                Id a = link.ids().a();
                Id b = link.ids().b();
                if (a.kind().isKnown() == known
                        && b.kind().isKnown() == known
                        && (reached.contains(a) || reached.contains(b))) {
                    reached.addAll(List.of(a, b));
                }
            }
        }
        return reached;
    }

    private Identity identity(Id id, List<Set<Id>> people) {
        if (id.kind().isKnown()) {
            Ownership ownership = reached(id, true).size() > maxIds ? Ownership.UNMERGED : Ownership.KNOWN;
            return identity(id, first(setOf(people, id)), ownership);
        }
        Set<Id> component = reached(id, false);
        boolean isGiant = component.size() > maxIds;
        Set<Id> own = led(Set.of(id), people);
        Set<Id> all = isGiant ? own : led(component, people);
        if (own.size() == 1 || all.size() == 1) {
            return identity(id, (own.size() == 1 ? own : all).iterator().next(), Ownership.ATTACHED);
        }
        if (!all.isEmpty()) {
            return identity(id, id, Ownership.SHARED);
        }
        return isGiant ? identity(id, id, Ownership.UNMERGED) : identity(id, first(component), Ownership.VISITOR);
    }

    private Set<Id> led(Set<Id> things, List<Set<Id>> people) {
        return links.stream()
                .map(Link::ids)
                .filter(p -> p.a().kind().isKnown() && things.contains(p.b()))
                .map(p -> first(setOf(people, p.a())))
                .collect(Collectors.toSet());
    }

    private Identity identity(Id id, Id person, Ownership ownership) {
        return new Identity(id, person, seen(id), ownership);
    }

    private Id first(Set<Id> ids) {
        return ids.stream()
                .min(Comparator.comparing(this::seen).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private Instant seen(Id id) {
        List<Instant> times = new ArrayList<>();
        world.sightings().stream().filter(s -> s.id().equals(id)).forEach(s -> times.add(s.firstSeen()));
        world.links().stream()
                .filter(l -> l.ids().a().equals(id) || l.ids().b().equals(id))
                .forEach(l -> times.add(l.firstAt()));
        return times.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private List<Set<Id>> singles() {
        return ids.stream()
                .map(id -> (Set<Id>) new HashSet<>(Set.of(id)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<Id> setOf(List<Set<Id>> sets, Id id) {
        return sets.stream().filter(s -> s.contains(id)).findFirst().orElseThrow();
    }
}
