package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.List;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Staff;

/**
 * A member of staff changed over to another company's log (切换企业日志).
 *
 * @param at epoch milliseconds
 */
record LogSwitch(String id, long at, String userid) {

    private static final double EVERY_DAYS = 150;

    static List<LogSwitch> of(Cast cast) {
        List<LogSwitch> switches = new ArrayList<>();
        if (cast.activity() == 0) {
            return switches;
        }
        for (Staff staff : cast.district.roster().staff()) {
            Draws draws = cast.draws(staff);
            double day = draws.exponential(1 / EVERY_DAYS);
            while (day < cast.district.world().until()) {
                String id = Long.toUnsignedString(draws.bits());
                long at = WorldTime.midnight(0) + (long) (day * WorldTime.DAY_MILLIS);
                switches.add(new LogSwitch(id, at, staff.userid()));
                day += draws.exponential(1 / EVERY_DAYS);
            }
        }
        return switches;
    }
}
