package org.headwater.synthetic.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.Sink;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.text.JsonLine;

/**
 * Customers as WeCom's {@code externalcontact/get} tells of them: the whole customer on one line, when added, and again
 * when a colleague adds them too or their tags change. A tag lies with the first member of staff.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/92114">WeCom, details of a customer</a>
 */
public final class WecomCustomers implements DistrictFiles {

    private static final int SHARED_WITHIN_COMPANY = 201;
    private static final int FROM_WECHAT = 1;

    private final JsonLine json = new JsonLine();

    @Override
    public void write(District district, Sink sink) {
        var cast = new Cast(district);
        var bindings = Bindings.of(district);
        List<List<Order>> orders = cast.ordersByPerson();
        for (Person person : district.people()) {
            if (person.joinedAt() < cast.end()) {
                write(cast, Contact.of(cast, bindings, person), person, orders.get(cast.index(person)), sink);
            }
        }
    }

    private void write(Cast cast, Contact contact, Person person, List<Order> orders, Sink sink) {
        List<Tag> tags = Tags.of(cast, person, orders);
        List<Follow> follows = new ArrayList<>(List.of(Follow.first(cast, person)));
        Follow.second(cast, person).ifPresent(follows::add);
        var changes = new TreeSet<Long>();
        tags.forEach(tag -> changes.add(tag.at()));
        follows.forEach(follow -> changes.add(follow.at()));
        for (long at : changes.headSet(cast.end())) {
            json.object("external_contact").put("external_userid", cast.externalUserid(person.number()));
            json.put("name", contact.name())
                    .put("avatar", "")
                    .put("type", FROM_WECHAT)
                    .put("gender", contact.gender());
            if (contact.unionid() != null) {
                json.put("unionid", contact.unionid());
            }
            json.end().array("follow_user");
            for (Follow follow : follows) {
                if (follow.at() <= at) {
                    follower(cast, person, contact, follow, tags, at);
                }
            }
            sink.line(Stream.WECOM_CUSTOMERS, at, json.end().finish());
        }
    }

    private void follower(Cast cast, Person person, Contact contact, Follow follow, List<Tag> tags, long at) {
        json.object().put("userid", follow.staff().userid());
        json.put("remark", contact.name()).put("description", "").put("createtime", follow.at() / 1000);
        json.array("tags");
        for (Tag tag : tags) {
            if (follow.isFirst() && tag.at() <= at) {
                tag.put(json);
            }
        }
        boolean byCustomer = follow.isFirst() && person.source() != JoinSource.INVITE;
        json.end().put("add_way", follow.isFirst() ? person.source().addWay : SHARED_WITHIN_COMPANY);
        json.put(
                "oper_userid",
                byCustomer
                        ? cast.externalUserid(person.number())
                        : follow.staff().userid());
        json.put("state", follow.isFirst() ? contact.state() : "").end();
    }
}
