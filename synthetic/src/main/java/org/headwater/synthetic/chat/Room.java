package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.headwater.synthetic.people.Group;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Staff;

/**
 * A customer group and who is in it when.
 *
 * @param owner member of staff, who never leaves
 * @param memberships in the order of joining
 */
record Room(Group group, Staff owner, List<Membership> memberships) {

    static List<Room> of(Cast cast) {
        return cast.district.roster().groups().stream()
                .map(group -> of(cast, group))
                .toList();
    }

    private static Room of(Cast cast, Group group) {
        List<Membership> memberships = new ArrayList<>();
        for (Person person : cast.people()) {
            if (person.group() == group.number()) {
                memberships.add(Membership.of(cast, group, person));
            }
        }
        memberships.sort(Comparator.comparingLong(Membership::joinedAt)
                .thenComparingInt(membership -> membership.person().number()));
        return new Room(group, cast.staff(group.staff()), memberships);
    }

    /** Customers who are in it at a moment, in the order of joining. */
    List<Membership> in(long at) {
        List<Membership> in = new ArrayList<>();
        for (Membership membership : memberships) {
            if (membership.joinedAt() > at) {
                break;
            }
            if (membership.isIn(at)) {
                in.add(membership);
            }
        }
        return in;
    }

    boolean hasMembers(long at) {
        return memberships.stream().anyMatch(membership -> membership.isIn(at));
    }
}
