package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.List;
import org.headwater.synthetic.World;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.Group;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;
import org.headwater.synthetic.people.Staff;

/** Who takes part in a district's chats under which ids, and the numbers that are drawn for them. */
final class Cast {

    /** Below it, numbers of staff are drawn for by others. */
    private static final int FIRST_STAFF_KEY = 100;

    final District district;
    final Ids ids;
    private final int first;
    private final String[] external;

    Cast(District district) {
        this.district = district;
        this.ids = new Ids(district.world().seed());
        this.first = district.number() * World.DISTRICT_SIZE;
        this.external = district.people().stream()
                .map(person -> ids.externalUserid(person.number()))
                .toArray(String[]::new);
    }

    long end() {
        return district.world().endMillis();
    }

    double activity() {
        return district.world().activity();
    }

    List<Person> people() {
        return district.people();
    }

    /** Within the district, from 0. */
    int index(Person person) {
        return person.number() - first;
    }

    /** By {@link #index}, each in order of time. */
    List<List<Order>> ordersByPerson() {
        List<List<Order>> orders = new ArrayList<>();
        people().forEach(person -> orders.add(new ArrayList<>(2)));
        for (Order order : district.orders()) {
            orders.get(order.person() - first).add(order);
        }
        return orders;
    }

    /** When somebody gave up buying, {@link Long#MAX_VALUE} if they never do. */
    long leftAt(Person person) {
        return district.leftAt().getOrDefault(person.number(), Long.MAX_VALUE);
    }

    String externalUserid(int number) {
        return external[number - first];
    }

    /** Whether they talk to staff, and the archive gets it: programs don't, and who disagrees is left out. */
    boolean isHeard(Person person) {
        return person.role() != Role.BOT && person.archiveConsent();
    }

    Staff staff(int number) {
        return district.roster().staff().get(number);
    }

    String brandName() {
        return district.brand().catalogue().brand();
    }

    Draws draws(Person person, long second) {
        return Draws.of(district.world().seed(), Purpose.CHAT, person.number(), second);
    }

    Draws draws(Group group, long second) {
        return Draws.of(district.world().seed(), Purpose.GROUP_CHAT, district.number() * 100L + group.number(), second);
    }

    Draws draws(Staff staff) {
        return Draws.of(district.world().seed(), Purpose.STAFF, district.number(), FIRST_STAFF_KEY + staff.number());
    }
}
