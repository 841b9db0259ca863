package org.headwater.synthetic.chat;

import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;

/** What the owner of a group advertises in it, week by week, as long as somebody is there to read it. */
final class GroupPromotions {

    private static final int WEEK_DAYS = 7;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final int FROM_HOUR = 9;
    private static final int HOURS = 13;

    private final Cast cast;
    private final Transcript transcript;
    private final ProductTalk products;

    GroupPromotions(Cast cast, Transcript transcript, ProductTalk products) {
        this.cast = cast;
        this.transcript = transcript;
        this.products = products;
    }

    void in(Room room) {
        for (int week = 0; WorldTime.midnight(week * WEEK_DAYS) < cast.end(); week++) {
            Draws draws = cast.draws(room.group(), ChatKeys.promotionWeek(week));
            int count = draws.poisson(room.group().adLoad() * cast.activity());
            for (int i = 0; i < count; i++) {
                int day = week * WEEK_DAYS + draws.below(WEEK_DAYS);
                long at = WorldTime.midnight(day) + (long) (HOUR_MILLIS * (FROM_HOUR + HOURS * draws.uniform()));
                post(room, at, draws);
            }
        }
    }

    private void post(Room room, long at, Draws draws) {
        Topic topic = Topic.of(Intent.STAFF_PROMO, products.popular(draws), room.owner());
        if (room.hasMembers(at)) {
            transcript.say(transcript.toGroup(room.owner(), room.group()), topic, at, draws);
        }
    }
}
