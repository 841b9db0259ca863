package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.REAL;
import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Staff;

/** Who of those who chat are the brand's own, and how good they are at it. */
public final class StaffTruth implements TruthTable {

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public String grain() {
        return "One row per member of staff";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("userid", TEXT, "as chats, customers and groups have it"),
                new TruthColumn("name", TEXT, "what customers call them"),
                new TruthColumn("customers", WHOLE, "people whom they added first, before the end"),
                new TruthColumn(
                        "reply_minutes", REAL, "median time to a first answer; log-normal, median 6, sigma 0.9"),
                new TruthColumn(
                        "warmth",
                        REAL,
                        "multiplies how readily customers talk to them; log-normal, median 1, sigma 0.3"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        long end = district.world().endMillis();
        for (Staff staff : district.roster().staff()) {
            long customers = district.people().stream()
                    .filter((Person p) -> p.staff() == staff.number() && p.joinedAt() < end)
                    .count();
            out.accept(new Object[] {staff.userid(), staff.name(), customers, staff.replyMinutes(), staff.warmth()});
        }
    }
}
