package org.headwater.synthetic.chat;

import java.util.List;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.Sink;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.text.JsonLine;

/**
 * Customers as WeCom's {@code externalcontact/get} tells of them: the whole customer on one line, when added, and again
 * when a colleague adds them too or they are given a tag.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/92114">WeCom, details of a customer</a>
 */
public final class WecomCustomers implements DistrictFiles {

    @Override
    public void write(District district, Sink sink) {
        var json = new JsonLine();
        var cast = new Cast(district);
        var bindings = Bindings.of(district);
        List<List<Order>> orders = cast.ordersByPerson();
        for (Person person : district.people()) {
            if (person.joinedAt() < cast.end()) {
                Customer customer = Customer.of(cast, bindings, person, orders.get(cast.index(person)));
                for (long at : customer.changes().headSet(cast.end())) {
                    customer.put(json, at);
                    sink.line(Stream.WECOM_CUSTOMERS, at, json.finish());
                }
            }
        }
    }
}
