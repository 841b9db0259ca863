package org.headwater.synthetic.chat;

import java.util.List;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.Sink;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.people.Person;
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

    private static final int STAFF = 1;
    private static final int CUSTOMER = 2;
    private static final int BY_MEMBER = 1;
    private static final int BY_LINK = 2;
    private static final int BY_CODE = 3;

    private final JsonLine json = new JsonLine();

    @Override
    public void write(District district, Sink sink) {
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
                    sink.line(Stream.WECOM_GROUPS, at, line(cast, contacts, room, members));
                }
            }
        }
    }

    private String line(Cast cast, List<Contact> contacts, Room room, List<Membership> members) {
        String owner = room.owner().userid();
        json.put("chat_id", room.group().chatId())
                .put("name", room.group().name())
                .put("owner", owner);
        json.put("create_time", room.group().createdAt() / 1000).array("member_list");
        json.object().put("userid", owner).put("type", STAFF);
        json.put("join_time", room.group().createdAt() / 1000).put("join_scene", BY_MEMBER);
        json.put("group_nickname", "").put("name", room.owner().name()).end();
        long version = 17;
        for (Membership member : members) {
            member(cast, contacts.get(cast.index(member.person())), owner, member);
            version = version * 31 + member.joinedAt();
        }
        json.end().array("admin_list").object().put("userid", owner).end().end();
        return json.put("member_version", Long.toHexString(version)).finish();
    }

    private void member(Cast cast, Contact contact, String owner, Membership member) {
        Person person = member.person();
        boolean invited = person.source() == JoinSource.INVITE;
        json.object().put("userid", cast.externalUserid(person.number())).put("type", CUSTOMER);
        if (contact.unionid() != null) {
            json.put("unionid", contact.unionid());
        }
        int scene = person.source() == JoinSource.QR ? BY_CODE : BY_MEMBER;
        json.put("join_time", member.joinedAt() / 1000).put("join_scene", invited ? BY_LINK : scene);
        json.object("invitor")
                .put("userid", invited ? cast.externalUserid(person.inviter()) : owner)
                .end();
        json.put("group_nickname", "").put("name", contact.name()).end();
    }
}
