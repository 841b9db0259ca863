package org.headwater.synthetic.chat;

import java.util.List;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.Sink;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.text.JsonLine;

/**
 * Customer groups as WeCom's {@code groupchat/get} tells of them: the whole group on one line, Mondays at three in the
 * morning, while anybody but the owner is in it.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/92122">WeCom, details of a customer group</a>
 */
public final class WecomGroups implements DistrictFiles {

    private static final long TAKEN_AT_MILLIS = 3 * 3_600_000;
    private static final int WEEK_DAYS = 7;
    private static final int FIRST_MONDAY =
            (WEEK_DAYS + 1 - WorldTime.FIRST_DAY.getDayOfWeek().getValue()) % WEEK_DAYS;

    @Override
    public void write(District district, Sink sink) {
        var json = new JsonLine();
        var cast = new Cast(district);
        var bindings = Bindings.of(district);
        List<Contact> contacts = district.people().stream()
                .map(person -> Contact.of(cast, bindings, person))
                .toList();
        for (Room room : Room.of(cast)) {
            for (int day = FIRST_MONDAY; day < district.world().until(); day += WEEK_DAYS) {
                long at = WorldTime.midnight(day) + TAKEN_AT_MILLIS;
                List<Membership> members = room.in(at);
                if (!members.isEmpty()) {
                    new RoomSnapshot(cast, contacts, room, members).put(json);
                    sink.line(Stream.WECOM_GROUPS, at, json.finish());
                }
            }
        }
    }
}
