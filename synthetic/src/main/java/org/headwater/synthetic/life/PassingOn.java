package org.headwater.synthetic.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Content;
import org.headwater.synthetic.brand.Season;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;
import org.headwater.synthetic.people.Ties;
import org.headwater.synthetic.people.Traits;

/**
 * What is shared, who opens it, who passes it on and who buys: an independent cascade. Somebody opens what reaches them
 * with probability
 *
 * <pre>tie's base × sharer's influence × receiver's receptivity × receiver's affinity × quality × 0.7^depth</pre>
 *
 * after an exponential delay.
 *
 * @see <a href="https://doi.org/10.1145/956750.956769">Kempe, Kleinberg, Tardos (2003), Maximizing the Spread of
 *     Influence through a Social Network</a>
 */
final class PassingOn {

    private static final double MEAN_HOURS_TO_OPENING = 20;
    private static final double USUAL_PERSUASION = 0.03;
    private static final double NEVER_BUYS = 0.15;
    private static final double HAS_LEFT = 0.4;
    private static final double MEAN_MINUTES_TO_ORDER = 40;
    private static final double MEAN_HOURS_TO_PASSING_ON = 2;
    /** What share of a KOC's own shares is drawn from the categories in which the KOC is trusted, each as likely. */
    private static final double TALKS_OF_TRUSTED = 0.8;

    private final Brand brand;
    private final long seed;
    private final Traits traits;
    private final Ties ties;
    private final Agenda agenda;
    private final List<State> states;
    private final Annals annals;
    private final int first;
    /** By the KOL's number. */
    private final Map<Integer, Following> followings = new HashMap<>();

    PassingOn(Brand brand, Traits traits, Ties ties, Agenda agenda, List<State> states, Annals annals) {
        this.brand = brand;
        this.seed = brand.world().seed();
        this.traits = traits;
        this.ties = ties;
        this.agenda = agenda;
        this.states = states;
        this.annals = annals;
        this.first = states.get(0).person.number();
    }

    void begin(Fame fame, List<Following> known, long end) {
        for (Following following : known) {
            followings.put(following.kol().number(), following);
            for (Share post : fame.posts(following, end)) {
                agenda.add(post.at(), Agenda.Kind.KOL_POST, post.person(), post.key(), post);
            }
        }
        for (State state : states) {
            if (state.person.role() != Role.KOL && state.person.sharesPerDay() > 0) {
                planShare(state, state.person.joinedAt());
            }
        }
    }

    private void planShare(State state, long after) {
        double even = Season.evenAt(after) + state.sharing.exponential(state.person.sharesPerDay());
        if (even < Season.LAST) {
            agenda.add(Math.max(after, Season.at(even)), Agenda.Kind.OWN_SHARE, state.person.number(), 0, null);
        }
    }

    void ownShare(Agenda.Item item) {
        State state = state(item.person());
        Draws draws = state.sharing;
        int category = wanted(state.person, draws);
        Content content = brand.contents().find(WorldTime.day(item.at()), category, draws);
        Tie tie = tie(state.person, draws);
        share(state, item.at(), content, tie, null);
        planShare(state, item.at());
    }

    private static int wanted(Person person, Draws draws) {
        if (person.role() == Role.KOC && draws.chance(TALKS_OF_TRUSTED)) {
            int[] trusted = person.trustedIn();
            return trusted[draws.below(trusted.length)];
        }
        return person.tastes().draw(draws);
    }

    private static Tie tie(Person person, Draws draws) {
        double at = draws.uniform();
        boolean loud = person.role() == Role.LOUD;
        double friends = loud ? 0.2 : 0.55;
        double group = loud ? 0.4 : 0.2;
        if (at < friends) {
            return Tie.FRIEND;
        }
        return at < friends + group && person.group() >= 0 ? Tie.GROUP : Tie.MOMENTS;
    }

    private void share(State state, long at, Content content, Tie tie, Share parent) {
        Person person = state.person;
        List<Integer> receivers = switch (tie) {
            case FRIEND -> ties.friends(person.number());
            case GROUP -> ties.group(person.group());
            case MOMENTS -> ties.followers(person.number());
        };
        int there = (int) receivers.stream().filter(r -> isThere(r, person, at)).count();
        var share = Share.of(person.number(), ++state.shares, at, content, tie, parent, there);
        annals.shares.add(share);
        for (int receiver : receivers) {
            expose(share, person, receiver);
        }
    }

    private boolean isThere(int receiver, Person sharer, long at) {
        return receiver != sharer.number() && state(receiver).person.joinedAt() <= at;
    }

    void kolPost(Agenda.Item item) {
        var share = (Share) item.what();
        Following following = followings.get(item.person());
        if (isHere(item.person())) {
            annals.shares.add(share);
        }
        for (int follower : following.followers()) {
            expose(share, following.kol(), follower);
        }
    }

    private void expose(Share share, Person sharer, int receiver) {
        Person person = state(receiver).person;
        if (!isThere(receiver, sharer, share.at()) || person.role() == Role.BOT || person.role() == Role.RING) {
            return;
        }
        var draws = Draws.of(seed, Purpose.OPENING, share.key(), receiver);
        double likely = Influence.probability(share, sharer, person, traits.affinity(person, share.category()));
        if (draws.chance(likely)) {
            long delay = Math.round(TimeUnit.HOURS.toMillis(1) * draws.exponential(1 / MEAN_HOURS_TO_OPENING));
            agenda.add(share.at() + delay + 1000, Agenda.Kind.OPENING, receiver, share.key(), share);
        }
    }

    void opening(Agenda.Item item) {
        var share = (Share) item.what();
        State state = state(item.person());
        state.openedShare = share.key();
        state.openedAt = item.at();
        annals.openings.add(new Opening(share, item.person(), item.at()));
        Person sharer = isHere(share.person())
                ? state(share.person()).person
                : followings.get(share.person()).kol();
        var draws = Draws.of(seed, Purpose.OPENING, -share.key(), item.person());
        if (draws.chance(buys(state, sharer, share))) {
            long delay = Math.round(TimeUnit.MINUTES.toMillis(1) * draws.exponential(1 / MEAN_MINUTES_TO_ORDER));
            agenda.add(
                    item.at() + delay + 1000,
                    Agenda.Kind.MOVED_ORDER,
                    item.person(),
                    share.key(),
                    new Buying.Move(Cause.SHARE, share.category(), share.key(), -1, 0));
        }
        if (state.person.role() != Role.KOL && draws.chance(passesOn(state.person, share))) {
            long delay = Math.round(TimeUnit.HOURS.toMillis(1) * draws.exponential(1 / MEAN_HOURS_TO_PASSING_ON));
            Tie tie = tie(state.person, draws);
            agenda.add(
                    item.at() + delay + 1000,
                    Agenda.Kind.PASSING_ON,
                    item.person(),
                    share.key(),
                    new Passed(share, tie));
        }
    }

    /** Something opened that goes on to others. */
    record Passed(Share share, Tie tie) {}

    void passOn(Agenda.Item item) {
        var passed = (Passed) item.what();
        Share share = passed.share();
        share(state(item.person()), item.at(), share.content(), passed.tie(), share);
    }

    private static double buys(State state, Person sharer, Share share) {
        double persuasion = sharer.role() == Role.KOC && !sharer.isTrustedIn(share.category())
                ? USUAL_PERSUASION
                : sharer.persuasion();
        return Math.min(0.6, persuasion * StrictMath.sqrt(share.quality()))
                * (state.person.buys() ? 1 : NEVER_BUYS)
                * (state.isAlive() ? 1 : HAS_LEFT);
    }

    private static double passesOn(Person person, Share share) {
        double base = switch (person.role()) {
            case KOC -> 0.15;
            case LOUD -> 0.5;
            case COUPON_HUNTER -> 0.12;
            default -> 0.06;
        };
        return Math.min(Influence.MOST_LIKELY, base * share.quality() * Influence.fading(share.depth()));
    }

    private boolean isHere(int person) {
        return person >= first && person < first + states.size();
    }

    private State state(int person) {
        return states.get(person - first);
    }
}
