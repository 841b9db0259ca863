package org.headwater.synthetic.chat;

import java.util.List;
import org.headwater.synthetic.people.Group;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.text.JsonLine;

/**
 * A group as WeCom shows it at a moment.
 *
 * @param contacts by {@link Cast#index}
 * @param members in the order of joining
 */
record RoomSnapshot(Cast cast, List<Contact> contacts, Room room, List<Membership> members) {

    private static final int STAFF = 1;
    private static final int CUSTOMER = 2;
    private static final int BY_MEMBER = 1;
    private static final int BY_LINK = 2;
    private static final int BY_CODE = 3;

    void put(JsonLine json) {
        Group group = room.group();
        String owner = room.owner().userid();
        json.put("chat_id", group.chatId()).put("name", group.name()).put("owner", owner);
        json.put("create_time", group.createdAt() / 1000).array("member_list");
        json.object().put("userid", owner).put("type", STAFF).put("join_time", group.createdAt() / 1000);
        json.put("join_scene", BY_MEMBER).put("group_nickname", "");
        json.put("name", room.owner().name()).end();
        for (Membership member : members) {
            put(json, member, contacts.get(cast.index(member.person())));
        }
        json.end().array("admin_list").object().put("userid", owner).end().end();
        json.put("member_version", version());
    }

    private void put(JsonLine json, Membership member, Contact contact) {
        Person person = member.person();
        boolean invited = person.source() == JoinSource.INVITE;
        json.object().put("userid", cast.externalUserid(person.number())).put("type", CUSTOMER);
        if (contact.unionid() != null) {
            json.put("unionid", contact.unionid());
        }
        json.put("join_time", member.joinedAt() / 1000).put("join_scene", scene(person.source()));
        String invitor =
                invited ? cast.externalUserid(person.inviter()) : room.owner().userid();
        json.object("invitor").put("userid", invitor).end();
        json.put("group_nickname", "").put("name", contact.name()).end();
    }

    private static int scene(JoinSource source) {
        return switch (source) {
            case INVITE -> BY_LINK;
            case QR -> BY_CODE;
            case TENCENT_ADS, OCEAN_ENGINE, CONTENT -> BY_MEMBER;
        };
    }

    /** Another one whenever somebody has come or gone. */
    private String version() {
        long version = 17;
        for (Membership member : members) {
            version = version * 31 + member.joinedAt();
        }
        return Long.toHexString(version);
    }
}
