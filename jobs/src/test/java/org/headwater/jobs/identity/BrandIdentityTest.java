package org.headwater.jobs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwater.models.identity.Id;
import org.headwater.models.identity.IdKind;
import org.headwater.models.identity.Identity;
import org.headwater.models.identity.IdentityRule;
import org.headwater.models.identity.PairwiseScore;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Life;
import org.headwater.synthetic.outputs.Outputs;
import org.headwater.synthetic.truth.IdentityTruth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well the rule finds out who is who in the files of a brand of which that is known. */
class BrandIdentityTest {

    private static final World WORLD = new World(Profile.BEAUTY, 3000, 180, 180, 1, 1, Noise.USUAL);
    private static final Set<Stream> TELLING =
            Set.of(Stream.IDENTITIES, Stream.SENSORS_EVENTS, Stream.SEGMENT_EVENTS, Stream.DELIVERIES);

    private static final BrandLinks ALL = new BrandLinks(TELLING);
    private static final BrandLinks IDENTITIES = new BrandLinks(Set.of(Stream.IDENTITIES));
    /** Not of tablets at home and phones of rings, which are several people's. */
    private static final Map<Id, Object> TRUTH = new HashMap<>();
    /** What the file of identities ties to another id. */
    private static final Set<Id> TIED = new HashSet<>();

    @BeforeAll
    static void live() {
        var life = new Life(Brand.of(WORLD));
        for (int number = 0; number < WORLD.districts(); number++) {
            District district = life.of(number);
            Outputs.OF_DISTRICTS.forEach(files -> files.write(district, ALL));
            Outputs.OF_DISTRICTS.forEach(files -> files.write(district, IDENTITIES));
            new IdentityTruth().rows(district, BrandIdentityTest::learn);
        }
    }

    private static void learn(Object[] truth) {
        String type = (String) truth[1];
        if (type.equals("shared_device") || type.equals("ring_device")) {
            return;
        }
        for (IdKind kind : kinds(type)) {
            Id id = BrandLinks.id(kind, (String) truth[2]).orElseThrow();
            TRUTH.put(id, truth[0]);
            if (truth[3] != null) {
                TIED.add(id);
            }
        }
    }

    /** Truth calls a mini program's visitors what it calls a browser's; only one of the two shows in a file. */
    private static Set<IdKind> kinds(String type) {
        return type.equals("anonymous_id")
                ? Set.of(IdKind.ANONYMOUS, IdKind.MINI_PROGRAM_VISITOR)
                : Set.of(IdKind.of(type).orElseThrow());
    }

    /**
     * What is missing are customers of the site who never registered and were on no list: nothing but their phone's
     * device ties them to what WeCom and the mini program know, and a device joins no known people.
     */
    @Test
    void findsNearlyAllPairsOfIdsThatShowInFiles() {
        var score = score(ALL, TRUTH.keySet());

        assertThat(score.real()).isGreaterThan(60_000);
        assertThat(score.precision()).as("%s", score).isGreaterThanOrEqualTo(0.999);
        assertThat(score.recall()).as("%s", score).isBetween(0.97, 0.98);
    }

    @Test
    void findsThePairsOfIdsThatTheIdentitiesFileTies() {
        var score = score(ALL, TIED);

        assertThat(score.real()).isGreaterThan(25_000);
        assertThat(score.precision()).as("%s", score).isEqualTo(1);
        assertThat(score.recall()).as("%s", score).isGreaterThanOrEqualTo(0.98);
    }

    /** Who logs in at the site and never registers is not tied to what WeCom knows by any line of it. */
    @Test
    void theIdentitiesFileAloneDoesNotTellAll() {
        var score = score(IDENTITIES, TIED);

        assertThat(score.precision()).as("%s", score).isEqualTo(1);
        assertThat(score.recall()).as("%s", score).isBetween(0.96, 0.98);
    }

    private static PairwiseScore score(BrandLinks said, Set<Id> among) {
        Map<Id, Id> answer = new IdentityRule(50)
                .resolve(said.sightings, said.links, Set.of()).identities().stream()
                        .collect(Collectors.toMap(Identity::id, Identity::person));
        Map<Id, Object> truth = new HashMap<>(TRUTH);
        truth.keySet().retainAll(answer.keySet());
        truth.keySet().retainAll(among);
        return PairwiseScore.of(answer, truth);
    }
}
