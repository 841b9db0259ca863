package org.headwater.jobs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwater.jobs.bench.BrandIds;
import org.headwater.jobs.bench.Tie;
import org.headwater.jobs.bench.TieScore;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.Identity;
import org.headwater.models.identity.IdentityRule;
import org.headwater.models.identity.Link;
import org.headwater.models.identity.PairwiseScore;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.files.Stream;
import org.junit.jupiter.api.Test;

/** How well the rule finds out who is who in the files of a brand of which that is known. */
class BrandIdentityTest {

    private static final BrandIds BRAND =
            BrandIds.of(new World(Profile.BEAUTY, 3000, 180, 180, 1, 1, Noise.USUAL), EnumSet.allOf(Stream.class));

    @Test
    void findsNearlyAllThatCanBeKnown() {
        var score = new TieScore(BRAND, answer(BRAND.rows().links()));

        assertThat(score.real(Tie::isProof)).isGreaterThan(60_000);
        assertThat(score.ofAll().precision()).isGreaterThanOrEqualTo(0.999);
        assertThat(score.recall(Tie::isProof)).isGreaterThanOrEqualTo(0.98);
        assertThat(score.found(Tie.NONE::equals))
                .as("what nothing ties is not guessed")
                .isLessThan(score.real(Tie.NONE::equals) / 50);
    }

    /**
     * Customers of the site who never registered: nothing but their phone's device ties them to what WeCom and the mini
     * program know, and a device joins no known people.
     */
    @Test
    void missesWhatOnlyADeviceTies() {
        var score = new TieScore(BRAND, answer(BRAND.rows().links()));

        assertThat(score.missed().stream().limit(6).map(Map.Entry::getKey))
                .allSatisfy(missed -> assertThat(missed).contains("device"));
    }

    @Test
    void findsThePairsOfIdsThatTheIdentitiesFileTies() {
        var score = ofTied(BRAND.rows().links());

        assertThat(score.real()).isGreaterThan(25_000);
        assertThat(score.precision()).as("%s", score).isEqualTo(1);
        assertThat(score.recall()).as("%s", score).isGreaterThanOrEqualTo(0.98);
    }

    /** Who logs in at the site and never registers is not tied to what WeCom knows by any line of it. */
    @Test
    void theIdentitiesFileAloneDoesNotTellAll() {
        var score = ofTied(BRAND.rows().links().stream()
                .filter(link -> link.source().equals(Stream.IDENTITIES.name()))
                .toList());

        assertThat(score.precision()).as("%s", score).isEqualTo(1);
        assertThat(score.recall()).as("%s", score).isBetween(0.96, 0.98);
    }

    private static PairwiseScore ofTied(List<Link> links) {
        Map<Id, Object> truth = new HashMap<>(BRAND.people());
        truth.keySet().retainAll(BRAND.tied());
        Map<Id, Id> answer = answer(links);
        truth.keySet().retainAll(answer.keySet());
        return PairwiseScore.of(answer, truth);
    }

    private static Map<Id, Id> answer(List<Link> links) {
        return new IdentityRule(50)
                .resolve(BRAND.rows().sightings(), links, Set.of()).identities().stream()
                        .collect(Collectors.toMap(Identity::id, Identity::person));
    }
}
