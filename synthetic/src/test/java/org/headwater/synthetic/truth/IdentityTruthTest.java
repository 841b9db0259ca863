package org.headwater.synthetic.truth;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Life;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;
import org.junit.jupiter.api.Test;

class IdentityTruthTest {

    private static final District DISTRICT =
            new Life(Brand.of(new World(Profile.BEAUTY, 2000, 60, 60, 7, 1, Noise.NONE))).of(1);

    private static List<Object[]> rows(String type) {
        List<Object[]> rows = new ArrayList<>();
        new IdentityTruth().rows(DISTRICT, row -> {
            if (row[1].equals(type)) {
                rows.add(row);
            }
        });
        return rows;
    }

    @Test
    void everyRowHasAValueOfItsColumnsKind() {
        new IdentityTruth().rows(DISTRICT, row -> {
            assertThat(row).hasSameSizeAs(new IdentityTruth().columns());
            assertThat((Long) row[0]).isBetween(1000L, 1999L);
            assertThat((String) row[2]).isNotEmpty();
        });
    }

    @Test
    void onlyDevicesOfHouseholdsAndRingsBelongToSeveral() {
        for (String type : List.of(
                "member_id",
                "phone",
                "openid",
                "unionid",
                "external_userid",
                "taobao_nick",
                "email",
                "anonymous_id",
                "device")) {
            assertThat(rows(type)).as(type).isNotEmpty().extracting(r -> r[2]).doesNotHaveDuplicates();
        }
        Map<Object, List<Object[]>> homes = rows("shared_device").stream().collect(groupingBy(r -> r[2]));
        assertThat(homes.values()).isNotEmpty().allMatch(home -> home.size() > 1);
    }

    @Test
    void aRingIsRunFromTwoDevicesAndNothingElse() {
        var ids = new Ids(7);
        List<Person> ring =
                DISTRICT.people().stream().filter(p -> p.ring() >= 0).toList();

        assertThat(rows("ring_device")).hasSameSizeAs(ring).isNotEmpty();
        assertThat(rows("device"))
                .extracting(r -> r[2])
                .doesNotContainAnyElementsOf(
                        ring.stream().map(p -> ids.device(p.number())).toList());
    }

    @Test
    void whoHasNotRegisteredHasNoMemberId() {
        assertThat(rows("member_id").size()).isBetween(600, 750);
        assertThat(rows("member_id")).allMatch(r -> r[3] != null);
    }
}
