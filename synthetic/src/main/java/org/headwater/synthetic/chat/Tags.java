package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Category;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.Person;

/** Which tags a customer comes to have: where they came from, what they like, what they are like, and VIP. */
final class Tags {

    private static final int VIP_ORDERS = 3;
    private static final double VIP_NOTED = 0.7;
    private static final double NOTED = 0.7;
    private static final double NOTED_AFTER_DAYS = 45;

    private Tags() {}

    /** @param orders the person's; all in order of time, the first from the beginning */
    static List<Tag> of(Cast cast, Person person, List<Order> orders) {
        Draws draws = cast.draws(person, ChatKeys.TAGS);
        List<Tag> tags = new ArrayList<>();
        tags.add(new Tag("渠道", channel(person), person.joinedAt()));
        long vipAfter = WorldTime.DAY_MILLIS + (long) (3 * WorldTime.DAY_MILLIS * draws.uniform());
        boolean vipNoted = draws.chance(VIP_NOTED);
        int count = draws.poisson(NOTED);
        for (int i = 0; i < count; i++) {
            tags.add(noted(cast, person, draws));
        }
        List<Order> paid = orders.stream().filter(Order::isPaid).toList();
        if (vipNoted && paid.size() >= VIP_ORDERS) {
            tags.add(new Tag("等级", "VIP", paid.get(VIP_ORDERS - 1).settledAt() + vipAfter));
        }
        tags.sort(Comparator.comparingLong(Tag::at));
        return tags;
    }

    private static Tag noted(Cast cast, Person person, Draws draws) {
        long after = (long) (WorldTime.DAY_MILLIS * (0.1 + draws.exponential(1 / NOTED_AFTER_DAYS)));
        long at = Hours.open(person.joinedAt() + after, draws);
        if (draws.chance(0.5)) {
            Category liked = cast.district
                    .brand()
                    .catalogue()
                    .categories()
                    .get(person.tastes().draw(draws));
            return new Tag("偏好", liked.name(), at);
        }
        List<String> traits = traits(cast.district.world().profile());
        return new Tag("特征", traits.get(draws.below(traits.size())), at);
    }

    private static List<String> traits(Profile profile) {
        return switch (profile) {
            case BEAUTY -> List.of("敏感肌", "油皮", "干皮", "宝妈", "学生党");
            case GROCERY -> List.of("有宝宝", "健身", "控糖", "三代同住", "独居");
            case EDUCATION -> List.of("幼儿园", "低年级", "高年级", "二胎", "意向高, 待跟进");
        };
    }

    private static String channel(Person person) {
        return switch (person.source()) {
            case QR -> "扫码";
            case INVITE -> "转介绍";
            case TENCENT_ADS, OCEAN_ENGINE -> "广告";
            case CONTENT -> "内容";
        };
    }
}
