package org.headwater.synthetic.chat;

import static org.headwater.synthetic.truth.TruthColumn.Type.REAL;
import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Group;
import org.headwater.synthetic.truth.TruthColumn;
import org.headwater.synthetic.truth.TruthTable;

/** What drives a customer group, and what became of it. */
public final class GroupHealth implements TruthTable {

    @Override
    public String name() {
        return "group_health";
    }

    @Override
    public String grain() {
        return "One row per customer group";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("chat_id", TEXT, "WeCom's id of the group"),
                new TruthColumn("owner", TEXT, "WeCom's id of the member of staff who owns it"),
                new TruthColumn("warmth", REAL, "multiplies how much members say; log-normal, median 1, sigma 0.6"),
                new TruthColumn("ad_load", REAL, "mean promotions a week; 2 + 10 * Beta(1.2, 2.5)"),
                new TruthColumn("helpfulness", REAL, "share of questions that get a useful answer; Beta(3, 2)"),
                new TruthColumn(
                        "leaving_per_day",
                        REAL,
                        "hazard of a member's leaving, constant on the even scale of days:"
                                + " 0.0002 + 0.0005 * ad_load * (1 - helpfulness)"),
                new TruthColumn("joined", WHOLE, "customers who joined by the end of the files"),
                new TruthColumn("left", WHOLE, "of those, who left by then"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        long end = district.world().endMillis();
        for (Room room : Room.of(new Cast(district))) {
            Group group = room.group();
            out.accept(new Object[] {
                group.chatId(),
                room.owner().userid(),
                group.warmth(),
                group.adLoad(),
                group.helpfulness(),
                Membership.leavingPerDay(group),
                room.memberships().stream().filter(m -> m.joinedAt() < end).count(),
                room.memberships().stream().filter(m -> m.leftAt() < end).count()
            });
        }
    }
}
