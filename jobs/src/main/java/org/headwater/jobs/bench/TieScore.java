package org.headwater.jobs.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.IdPair;
import org.headwater.models.identity.PairwiseScore;
import org.headwater.synthetic.files.Stream;

/**
 * How many pairs of ids of one person an answer puts together, by what the files say of the pair, among all ids that show
 * in a file.
 */
public final class TieScore {

    /** Pairs of one person's ids, and how many of them are put together. */
    private static final class Count {
        private long real;
        private long found;
    }

    private final Map<Tie, Count> counts = new EnumMap<>(Tie.class);
    private final Map<String, Long> missed = new TreeMap<>();
    private final PairwiseScore score;

    /** @param answer who has each id; one that is missing is alone */
    public TieScore(BrandIds brand, Map<Id, ?> answer) {
        for (Tie tie : Tie.values()) {
            counts.put(tie, new Count());
        }
        Map<IdPair, Map<Stream, Instant>> together = brand.rows().together();
        Map<Id, Long> shown = brand.rows().sightings().stream()
                .filter(seen -> brand.people().containsKey(seen.id()))
                .collect(Collectors.toMap(
                        seen -> seen.id(), seen -> brand.people().get(seen.id())));
        this.score = PairwiseScore.of(answer, shown);
        Map<Long, List<Id>> people = new TreeMap<>();
        shown.forEach((id, person) ->
                people.computeIfAbsent(person, p -> new ArrayList<>()).add(id));
        people.values().forEach(ids -> {
            ids.sort(null);
            var ties = new PersonTies(ids, together.keySet());
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    count(ids.get(i), ids.get(j), ties.of(i, j), answer, together);
                }
            }
        });
    }

    private void count(Id a, Id b, Tie tie, Map<Id, ?> answer, Map<IdPair, ? extends Map<Stream, ?>> together) {
        Count count = counts.get(tie);
        count.real++;
        Object person = answer.get(a);
        if (person != null && person.equals(answer.get(b))) {
            count.found++;
        } else if (tie.isProof()) {
            Set<Stream> streams =
                    tie == Tie.ROW ? together.get(new IdPair(a, b)).keySet() : Set.of();
            missed.merge(
                    a.kind().code() + " and " + b.kind().code() + ", " + tie.meaning()
                            + (streams.isEmpty() ? "" : " in " + folders(streams)),
                    1L,
                    Long::sum);
        }
    }

    private static String folders(Set<Stream> streams) {
        return streams.stream().map(stream -> stream.folder).collect(Collectors.joining(", "));
    }

    /** Of all pairs of ids that show in a file, whatever ties them. */
    public PairwiseScore ofAll() {
        return score;
    }

    /** Pairs of one person's ids that are tied like this. */
    public long real(Predicate<Tie> which) {
        return counts.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToLong(e -> e.getValue().real)
                .sum();
    }

    /** Of those, how many the answer puts together. */
    public long found(Predicate<Tie> which) {
        return counts.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToLong(e -> e.getValue().found)
                .sum();
    }

    /** In [0, 1]; 1 where there are none. */
    public double recall(Predicate<Tie> which) {
        return real(which) == 0 ? 1 : (double) found(which) / real(which);
    }

    /** Pairs that could be known and are not put together, by kinds and file: most first, then by name. */
    public List<Map.Entry<String, Long>> missed() {
        return missed.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
