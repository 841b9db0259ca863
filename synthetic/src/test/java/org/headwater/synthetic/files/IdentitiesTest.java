package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.truth.TruthTable;
import org.headwater.synthetic.truth.Truths;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final District DISTRICT = Lived.until(90);
    private static final List<Written.Text> TEXTS = Written.of(DISTRICT, new Identities());

    private static List<Map<String, Object>> of(String kind) {
        return TEXTS.stream()
                .map(Written.Text::json)
                .filter(f -> f.get("kind").equals(kind))
                .toList();
    }

    @Test
    void aShareOfPeopleIsFoundInEachWay() {
        long siteUsers = DISTRICT.people().stream()
                .filter(p -> p.homeShop() == Shop.SITE)
                .count();

        assertThat(of("wecom_bound")).hasSize(1000);
        assertThat(of("wecom_bound").stream()
                                .filter(f -> f.containsKey("unionid"))
                                .count()
                        / 1000.0)
                .isCloseTo(0.9, within(0.04));
        assertThat(of("member_registered").size() / 1000.0).isCloseTo(0.7, within(0.05));
        assertThat(of("site_login").size()).isBetween((int) (0.6 * siteUsers), (int) (2.5 * siteUsers));
        assertThat(of("site_login")).allMatch(f -> f.containsKey("member_id") != f.containsKey("phone"));
    }

    @Test
    void sixtyPercentOfThoseWhoBuyAtTaobaoAreBoundSoonerOrLater() {
        var bindings = Bindings.of(DISTRICT);
        Set<Integer> buyers = new TreeSet<>();
        DISTRICT.orders().stream().filter(o -> o.shop() == Shop.TAOBAO).forEach(o -> buyers.add(o.person()));

        long bound = buyers.stream()
                .filter(p -> bindings.taobaoBoundAt(p) != Bindings.NEVER)
                .count();

        assertThat((double) bound / buyers.size()).isCloseTo(0.6, within(0.07));
        assertThat(DISTRICT.people())
                .filteredOn(p -> bindings.taobaoBoundAt(p.number()) != Bindings.NEVER)
                .allMatch(p -> buyers.contains(p.number()));
    }

    @Test
    void truthSaysWhoseEachIdIsAndSinceWhen() {
        Map<Object, Object[]> truth = new HashMap<>();
        TruthTable table = Truths.ALL.stream()
                .filter(t -> t.name().equals("identity_links"))
                .findFirst()
                .orElseThrow();
        table.rows(DISTRICT, row -> truth.put(row[2], row));

        for (Written.Text text : TEXTS) {
            Map<String, Object> ids = text.json();
            ids.keySet().removeAll(Set.of("at", "kind"));
            assertThat(ids)
                    .allSatisfy((type, value) -> assertThat(truth.get(value)[1]).isEqualTo(type));
            assertThat(ids.values().stream().map(id -> truth.get(id)[0]).distinct())
                    .as("%s", text)
                    .hasSize(1);
            if (ids.size() > 1) {
                assertThat(ids.values())
                        .as("%s", text)
                        .allSatisfy(id ->
                                assertThat((Long) truth.get(id)[3]).isNotNull().isLessThanOrEqualTo(text.at() * 1000));
            } else {
                // Alone an id ties nothing to anything.
                assertThat(truth.get(ids.get("external_userid"))[3]).isNull();
            }
        }
    }
}
