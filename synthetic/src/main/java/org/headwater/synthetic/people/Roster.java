package org.headwater.synthetic.people;

import java.util.List;
import java.util.stream.IntStream;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/** Staff and customer groups of a district. */
public record Roster(List<Staff> staff, List<Group> groups) {

    static final int STAFF = 4;
    static final int GROUPS = 6;

    private static final List<String> NAMES = List.of("青青", "小雅", "阿琳", "沐沐", "小满", "知夏", "安安", "若溪");

    public static Roster of(long seed, int district) {
        return new Roster(
                IntStream.range(0, STAFF)
                        .mapToObj(i -> staff(seed, district, i))
                        .toList(),
                IntStream.range(0, GROUPS)
                        .mapToObj(i -> group(seed, district, i))
                        .toList());
    }

    private static Staff staff(long seed, int district, int number) {
        var draws = Draws.of(seed, Purpose.STAFF, district, number);
        return new Staff(
                number,
                Ids.staff(district, number),
                NAMES.get(draws.below(NAMES.size())),
                6 * StrictMath.exp(0.9 * draws.normal()),
                StrictMath.exp(0.3 * draws.normal()));
    }

    private static Group group(long seed, int district, int number) {
        var draws = Draws.of(seed, Purpose.GROUP_CHAT, district, number);
        return new Group(
                number,
                new Ids(seed).chat(district, number),
                "福利" + (char) ('A' + number) + "群" + (district + 1),
                number % STAFF,
                WorldTime.midnight(0) + number * 3_600_000L,
                StrictMath.exp(0.6 * draws.normal()),
                2 + 10 * draws.beta(1.2, 2.5),
                draws.beta(3, 2));
    }
}
