package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.REAL;
import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Following;
import org.headwater.synthetic.life.Influence;
import org.headwater.synthetic.life.Tie;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;

/** Who can pass something on to whom, and how likely it is opened. */
public final class TieTruth implements TruthTable {

    @Override
    public String name() {
        return "ties";
    }

    @Override
    public String grain() {
        return "One row per directed tie between two friends, or from somebody to a follower";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("from_person", WHOLE, "who passes on"),
                new TruthColumn("to_person", WHOLE, "whom it reaches"),
                new TruthColumn(
                        "tie",
                        TEXT,
                        "friend or moments; the ties of kind group are those between all members of a customer group,"
                                + " with base 0.012 in place of 0.13 and 0.03"),
                new TruthColumn(
                        "probability",
                        REAL,
                        "that a first share of average content is opened: base of the tie, times the influence of the"
                                + " one, times the receptivity of the other; at most 0.9. With content it is multiplied"
                                + " by quality and by the affinity for its category (0.2 to 3), by 0.7 for each"
                                + " generation, and by 0.25 for a koc outside the categories of trust"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        for (Person person : district.people()) {
            rows(district, person, Tie.FRIEND, district.ties().friends(person.number()), out);
            if (person.role() != Role.KOL) {
                rows(district, person, Tie.MOMENTS, district.ties().followers(person.number()), out);
            }
        }
        for (Following following : district.followings()) {
            rows(district, following.kol(), Tie.MOMENTS, following.followers(), out);
        }
    }

    private static void rows(District district, Person from, Tie tie, List<Integer> receivers, Consumer<Object[]> out) {
        for (int receiver : receivers) {
            Person to = district.person(receiver);
            out.accept(
                    new Object[] {(long) from.number(), (long) receiver, tie.key(), Influence.probability(tie, from, to)
                    });
        }
    }
}
