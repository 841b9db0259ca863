package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.text.JsonLine;

/** A customer as WeCom shows them at one moment or another. */
record Customer(String externalUserid, Person person, Contact contact, List<Tag> tags, List<Follow> follows) {

    private static final int SHARED_WITHIN_COMPANY = 201;
    private static final int FROM_WECHAT = 1;

    static Customer of(Cast cast, Bindings bindings, Person person, List<Order> orders) {
        List<Follow> follows = new ArrayList<>(List.of(Follow.first(cast, person)));
        Follow.second(cast, person).ifPresent(follows::add);
        return new Customer(
                cast.externalUserid(person.number()),
                person,
                Contact.of(cast, bindings, person),
                Tags.of(cast, person, orders),
                follows);
    }

    /** Epoch milliseconds at which WeCom comes to show something new. */
    SortedSet<Long> changes() {
        var changes = new TreeSet<Long>();
        tags.forEach(tag -> changes.add(tag.at()));
        follows.forEach(follow -> changes.add(follow.at()));
        return changes;
    }

    void put(JsonLine json, long at) {
        json.object("external_contact").put("external_userid", externalUserid).put("name", contact.name());
        json.put("avatar", "").put("type", FROM_WECHAT).put("gender", contact.gender());
        if (contact.unionid() != null) {
            json.put("unionid", contact.unionid());
        }
        json.end().array("follow_user");
        for (Follow follow : follows) {
            if (follow.at() <= at) {
                put(json, follow, at);
            }
        }
        json.end();
    }

    /** Tags lie with the first member of staff. */
    private void put(JsonLine json, Follow follow, long at) {
        String staff = follow.staff().userid();
        boolean byCustomer = follow.isFirst() && person.source() != JoinSource.INVITE;
        json.object().put("userid", staff).put("remark", contact.name()).put("description", "");
        json.put("createtime", follow.at() / 1000).array("tags");
        for (Tag tag : tags) {
            if (follow.isFirst() && tag.at() <= at) {
                tag.put(json);
            }
        }
        json.end().put("add_way", follow.isFirst() ? person.source().addWay : SHARED_WITHIN_COMPANY);
        json.put("oper_userid", byCustomer ? externalUserid : staff);
        json.put("state", follow.isFirst() ? contact.state() : "").end();
    }
}
