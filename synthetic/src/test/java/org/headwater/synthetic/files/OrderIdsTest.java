package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.Cause;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Outcome;
import org.junit.jupiter.api.Test;

class OrderIdsTest {

    private static Order order(Shop shop, int person, int number) {
        return new Order(
                person, number, shop, 0, Outcome.PAID, 0, List.of(), 0, 0, 0, 0, 0, -1, Cause.ORGANIC, List.of());
    }

    @Test
    void noTwoOrdersHaveTheSameNumber() {
        var ids = new OrderIds(Long.MIN_VALUE);
        Set<String> seen = new HashSet<>();
        for (int person : new int[] {0, 1, 2, 999, 123_456_789, Integer.MAX_VALUE - 1, Integer.MAX_VALUE}) {
            for (int number = 0; number < 20_000; number++) {
                assertThat(seen.add(ids.order(order(Shop.TAOBAO, person, number))))
                        .isTrue();
            }
        }
        for (int person = 3; person < 900; person++) {
            assertThat(seen.add(ids.order(order(Shop.TAOBAO, person, 0)))).isTrue();
        }
    }

    @Test
    void eachShopHasItsOwnKind() {
        var ids = new OrderIds(7);

        assertThat(ids.order(order(Shop.TAOBAO, 5, 0))).matches("4100[0-9]{15}");
        assertThat(ids.order(order(Shop.MINI_PROGRAM, 5, 0))).matches("MP[0-9]{15}");
        assertThat(ids.order(order(Shop.SITE, 5, 0))).matches("#[0-9]{4,16}");
    }
}
