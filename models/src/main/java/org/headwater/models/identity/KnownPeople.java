package org.headwater.models.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * People out of known ids and the links between them.
 *
 * <p>At first each id is a person. Links are taken in the order in which they were first said (Kruskal's order), and one
 * whose ends are two people makes them one: the person who was seen earlier goes on, the other is gone. So a link that is
 * added later never changes what earlier ones did, and a link that is taken away is as if it had never been.
 *
 * <p>One thing speaks against a link: that both people have an account of a kind and scope of which nobody has two
 * ({@link IdKind#isAccount}). A family that gives one telephone number would else be one person; the number stays with
 * who gave it first. Only a link between two such accounts themselves overrules it, since somebody said just that.
 *
 * <p>O(n log n) for n ids and links.
 *
 * @param identities one an id, in the order of sight
 * @param merges in the order in which they happened
 * @param refused links that would have given one person two accounts, in order
 */
public record KnownPeople(List<Identity> identities, List<PersonMerge> merges, List<Link> refused) {

    public KnownPeople {
        identities = List.copyOf(identities);
        merges = List.copyOf(merges);
        refused = List.copyOf(refused);
    }

    /** @param links between two different ids of {@code sightings}, at most one a pair */
    public static KnownPeople of(Collection<Sighting> sightings, Collection<Link> links) {
        var joining = new Joining(new IdGraph(sightings));
        links.stream().sorted().forEach(joining::take);
        return joining.people();
    }

    /** A kind and scope of which one person has one account. */
    private record AccountPlace(IdKind kind, String scope) {

        static AccountPlace of(Id id) {
            return new AccountPlace(id.kind(), id.scope());
        }
    }

    private static final class Joining {

        private final IdGraph graph;
        private final DisjointSets people;
        private final List<Set<AccountPlace>> accounts = new ArrayList<>();
        private final List<PersonMerge> merges = new ArrayList<>();
        private final List<Link> refused = new ArrayList<>();

        Joining(IdGraph graph) {
            this.graph = graph;
            this.people = new DisjointSets(graph.size());
            for (int i = 0; i < graph.size(); i++) {
                Id id = graph.at(i).id();
                accounts.add(id.kind().isAccount() ? new HashSet<>(Set.of(AccountPlace.of(id))) : new HashSet<>());
            }
        }

        void take(Link link) {
            int a = people.find(graph.numberOf(link.ids().a()));
            int b = people.find(graph.numberOf(link.ids().b()));
            if (a == b) {
                return;
            }
            int kept = Math.min(a, b);
            int gone = Math.max(a, b);
            if (haveTheSame(accounts.get(kept), accounts.get(gone)) && !isOfTwoAccounts(link.ids())) {
                refused.add(link);
                return;
            }
            people.join(kept, gone);
            accounts.get(kept).addAll(accounts.get(gone));
            accounts.get(gone).clear();
            merges.add(new PersonMerge(link, graph.at(kept), graph.at(gone)));
        }

        private static boolean haveTheSame(Set<AccountPlace> some, Set<AccountPlace> others) {
            return others.stream().anyMatch(some::contains);
        }

        private static boolean isOfTwoAccounts(IdPair ids) {
            return ids.a().kind().isAccount() && AccountPlace.of(ids.a()).equals(AccountPlace.of(ids.b()));
        }

        KnownPeople people() {
            List<Identity> identities = new ArrayList<>();
            for (int i = 0; i < graph.size(); i++) {
                Sighting seen = graph.at(i);
                Id person = graph.at(people.find(i)).id();
                identities.add(new Identity(seen.id(), person, seen.firstSeen(), Ownership.KNOWN));
            }
            // A link refused early may join two ids that later links made one person all the same.
            List<Link> apart = refused.stream()
                    .filter(l -> people.find(graph.numberOf(l.ids().a()))
                            != people.find(graph.numberOf(l.ids().b())))
                    .toList();
            return new KnownPeople(identities, merges, apart);
        }
    }
}
