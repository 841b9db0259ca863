package org.headwater.synthetic.traces;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Category;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/** The brand's live sales: Wednesday and Saturday evenings, each a function of the seed and its day. */
final class LiveRooms {

    private static final List<String> ANCHORS = List.of("小满", "阿琳", "青青");
    private static final long HALF_HOUR = 30 * 60_000;
    private static final long EARLIEST = 2 * 19 * HALF_HOUR;

    private LiveRooms() {}

    /** Those of all days of which files are written. */
    static List<LiveRoom> of(World world) {
        List<LiveRoom> rooms = new ArrayList<>();
        for (int day = 0; day < world.until(); day++) {
            DayOfWeek weekday = WorldTime.date(day).getDayOfWeek();
            if (weekday == DayOfWeek.WEDNESDAY || weekday == DayOfWeek.SATURDAY) {
                rooms.add(room(world, day));
            }
        }
        return rooms;
    }

    private static LiveRoom room(World world, int day) {
        var draws = Draws.of(world.seed(), Purpose.LIVE, day);
        List<Category> categories = world.profile().catalogue.categories();
        long start = WorldTime.midnight(day) + EARLIEST + draws.below(4) * HALF_HOUR;
        long end = start + (3 + draws.below(4)) * HALF_HOUR;
        return new LiveRoom(
                day,
                "live" + WorldTime.date(day).toString().replace("-", ""),
                ANCHORS.get(draws.below(ANCHORS.size())),
                start,
                end,
                categories.indexOf(draws.pick(categories, Category::share)));
    }
}
