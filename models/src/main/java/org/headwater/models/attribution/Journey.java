package org.headwater.models.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Visits and conversions of one person, cut into paths: what came since the conversion before, and not too long ago,
 * leads to a conversion; every other visit leads to nothing. So each touch stands in exactly one path.
 *
 * @param visits by time
 * @param conversions seconds, by time; a visit in the same second comes before
 */
public record Journey(List<Visit> visits, List<Long> conversions) {

    /** @param at seconds from any moment */
    public record Visit(long at, String channel) {}

    /**
     * @param touches never empty: who converts without a touch came directly
     * @param conversion which of the conversions it led to, from 0; empty when to none
     */
    public record Path(Touches touches, OptionalInt conversion) {}

    /**
     * @param lookback seconds before a conversion in which a visit can have led to it; visits that lead to nothing are one
     *     path as long as no two neighbours are further apart
     * @param session seconds: visits of one channel that follow each other faster are one touch
     * @param direct name of the channel of people who come by themselves
     */
    public record Rules(long lookback, long session, String direct) {}

    /** @throws IllegalArgumentException when times fall */
    public Journey {
        visits = List.copyOf(visits);
        conversions = List.copyOf(conversions);
        for (int i = 1; i < visits.size(); i++) {
            if (visits.get(i).at() < visits.get(i - 1).at()) {
                throw new IllegalArgumentException("Visits must come by time, were " + visits);
            }
        }
        for (int i = 1; i < conversions.size(); i++) {
            if (conversions.get(i) < conversions.get(i - 1)) {
                throw new IllegalArgumentException("Conversions must come by time, were " + conversions);
            }
        }
    }

    /** All paths: one a conversion, and those that led to nothing, in the order in which they end. */
    public List<Path> paths(Rules rules) {
        List<Path> paths = new ArrayList<>();
        int next = 0;
        for (int c = 0; c < conversions.size(); c++) {
            long at = conversions.get(c);
            List<Visit> before = new ArrayList<>();
            List<Visit> tooEarly = new ArrayList<>();
            for (; next < visits.size() && visits.get(next).at() <= at; next++) {
                Visit visit = visits.get(next);
                (at - visit.at() > rules.lookback() ? tooEarly : before).add(visit);
            }
            addLost(paths, tooEarly, rules);
            List<Visit> touches = before.isEmpty() ? List.of(new Visit(at, rules.direct())) : touches(before, rules);
            paths.add(new Path(aged(touches, at), OptionalInt.of(c)));
        }
        addLost(paths, visits.subList(next, visits.size()), rules);
        return paths;
    }

    private static void addLost(List<Path> paths, List<Visit> visits, Rules rules) {
        List<Visit> touches = touches(visits, rules);
        int from = 0;
        for (int i = 1; i <= touches.size(); i++) {
            if (i == touches.size() || touches.get(i).at() - touches.get(i - 1).at() > rules.lookback()) {
                List<Visit> lost = touches.subList(from, i);
                paths.add(new Path(aged(lost, lost.get(lost.size() - 1).at()), OptionalInt.empty()));
                from = i;
            }
        }
    }

    /** One touch for the visits of one session, at the time of the last of them. */
    private static List<Visit> touches(List<Visit> visits, Rules rules) {
        List<Visit> touches = new ArrayList<>();
        for (Visit visit : visits) {
            Visit last = touches.isEmpty() ? null : touches.get(touches.size() - 1);
            if (last != null && last.channel().equals(visit.channel()) && visit.at() - last.at() <= rules.session()) {
                touches.remove(touches.size() - 1);
            }
            touches.add(visit);
        }
        return touches;
    }

    private static Touches aged(List<Visit> touches, long end) {
        return new Touches(
                touches.stream().map(Visit::channel).toList(),
                touches.stream().map(t -> end - t.at()).toList());
    }
}
