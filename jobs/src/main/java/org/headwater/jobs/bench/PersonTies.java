package org.headwater.jobs.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.IdPair;

/** What rows say of the ids of one person, each of the others. What leads by way of somebody else's id does not count. */
final class PersonTies {

    private final List<Id> ids;
    private final Set<IdPair> together;
    /** By number of the id: the least number that rows lead to. */
    private final int[] byAny;
    /** The same, by way of ids of people only; a device or browser may be where it ends, and then has several. */
    private final List<Set<Integer>> byPeople;

    /** @param together pairs that a row names both of, among others */
    PersonTies(List<Id> ids, Set<IdPair> together) {
        this.ids = List.copyOf(ids);
        this.together = together;
        this.byAny = numbers();
        int[] known = numbers();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                if (isRow(i, j)) {
                    join(byAny, i, j);
                    if (isPeoples(i) && isPeoples(j)) {
                        join(known, i, j);
                    }
                }
            }
        }
        this.byPeople = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            byPeople.add(isPeoples(i) ? Set.of(known[i]) : ends(i, known));
        }
    }

    private int[] numbers() {
        return IntStream.range(0, ids.size()).toArray();
    }

    private boolean isPeoples(int i) {
        return ids.get(i).kind().isKnown();
    }

    private boolean isRow(int i, int j) {
        return together.contains(new IdPair(ids.get(i), ids.get(j)));
    }

    private Set<Integer> ends(int thing, int[] known) {
        Set<Integer> ends = new HashSet<>();
        for (int i = 0; i < known.length; i++) {
            if (isPeoples(i) && isRow(i, thing)) {
                ends.add(known[i]);
            }
        }
        return ends;
    }

    private static void join(int[] least, int i, int j) {
        int a = least[i];
        int b = least[j];
        for (int k = 0; k < least.length; k++) {
            if (least[k] == a || least[k] == b) {
                least[k] = Math.min(a, b);
            }
        }
    }

    /** Of the ids of these two places. */
    Tie of(int i, int j) {
        if (isRow(i, j)) {
            return Tie.ROW;
        }
        if (!Collections.disjoint(byPeople.get(i), byPeople.get(j))) {
            return Tie.PEOPLE;
        }
        return byAny[i] == byAny[j] ? Tie.THING : Tie.NONE;
    }
}
