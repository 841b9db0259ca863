package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ids of a room's customers at one moment after another: moves forward only, which costs little. */
final class RoomIds {

    private final Cast cast;
    private final List<Membership> joining;
    private final List<Membership> leaving;
    private final List<String> ids = new ArrayList<>();
    private int joined;
    private int left;

    RoomIds(Cast cast, Room room) {
        this.cast = cast;
        this.joining = room.memberships();
        this.leaving = room.memberships().stream()
                .sorted(Comparator.comparingLong(Membership::leftAt))
                .toList();
    }

    /** @param at epoch milliseconds, no less than last time */
    List<String> at(long at) {
        while (joined < joining.size() && joining.get(joined).joinedAt() <= at) {
            ids.add(id(joining.get(joined++)));
        }
        while (left < leaving.size() && leaving.get(left).leftAt() <= at) {
            ids.remove(id(leaving.get(left++)));
        }
        return ids;
    }

    private String id(Membership membership) {
        return cast.externalUserid(membership.person().number());
    }
}
