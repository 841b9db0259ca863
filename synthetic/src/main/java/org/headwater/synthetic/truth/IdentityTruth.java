package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.TIME;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;

/**
 * Whose each id really is, and since when the brand could know. Ids of browsers, devices and the site are there for
 * everybody, whether they show in a file or not; account names of Taobao for those who ordered there.
 */
final class IdentityTruth implements TruthTable {

    private static final int BROWSERS = 3;
    /** From which a ring is run. */
    private static final int RING_DEVICES = 2;

    @Override
    public String name() {
        return "identity_links";
    }

    @Override
    public String grain() {
        return "One row per person who joined before the end, and id";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("person", WHOLE, "number of the person, from 0"),
                new TruthColumn(
                        "id_type",
                        TEXT,
                        "member_id, phone, openid, unionid, external_userid, taobao_nick, email, anonymous_id, device,"
                                + " shared_device (of a household, on a row of each of its members) or ring_device"),
                new TruthColumn("id_value", TEXT, "the id as files have it"),
                new TruthColumn(
                        "known_at",
                        TIME,
                        "when the identities file first ties it to another id of the person, null if it does not before"
                                + " the files end; events tie some, too"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        var links = new Links(district, out);
        Map<Integer, Long> sizes =
                district.people().stream().collect(Collectors.groupingBy(Person::household, Collectors.counting()));
        long end = district.world().endMillis();
        for (Person person : district.people()) {
            if (person.joinedAt() < end) {
                links.of(person);
                links.devices(person, sizes.get(person.household()) > 1);
            }
        }
    }

    private static final class Links {

        private final District district;
        private final Consumer<Object[]> out;
        private final Ids ids;
        private final Bindings bindings;
        private final Set<Integer> taobaoBuyers;

        Links(District district, Consumer<Object[]> out) {
            this.district = district;
            this.out = out;
            this.ids = new Ids(district.world().seed());
            this.bindings = Bindings.of(district);
            this.taobaoBuyers = district.orders().stream()
                    .filter(o -> o.shop() == Shop.TAOBAO
                            && o.orderedAt() < district.world().endMillis())
                    .map(Order::person)
                    .collect(Collectors.toSet());
        }

        void of(Person person) {
            int number = person.number();
            long member = bindings.registeredAt(number);
            long login = bindings.loggedInAt(number);
            boolean inWecom = bindings.isUnionidInWecom(number);
            if (member < district.world().endMillis()) {
                row(number, "member_id", ids.member(number), member);
            }
            row(number, "phone", ids.phone(number), Math.min(member, login));
            row(number, "openid", ids.openid(number), member);
            row(number, "unionid", ids.unionid(number), inWecom ? person.joinedAt() : member);
            row(number, "external_userid", ids.externalUserid(number), inWecom ? person.joinedAt() : Bindings.NEVER);
            if (taobaoBuyers.contains(number)) {
                row(number, "taobao_nick", ids.taobaoNick(number), bindings.taobaoBoundAt(number));
            }
            row(number, "email", ids.email(number), login);
            for (int browser = 0; browser < BROWSERS; browser++) {
                long at = browser == Bindings.SITE_BROWSER ? login : Bindings.NEVER;
                row(number, "anonymous_id", ids.anonymous(number, browser), at);
            }
        }

        void devices(Person person, boolean sharesHome) {
            int number = person.number();
            if (person.ring() >= 0) {
                String device = ids.ringDevice(district.number(), person.ring(), number % RING_DEVICES);
                row(number, "ring_device", device, Bindings.NEVER);
                return;
            }
            row(number, "device", ids.device(number), Bindings.NEVER);
            if (sharesHome) {
                row(number, "shared_device", ids.sharedDevice(person.household()), Bindings.NEVER);
            }
        }

        private void row(int person, String type, String value, long knownAt) {
            Long known = knownAt < district.world().endMillis() ? PeopleTruth.micros(knownAt) : null;
            out.accept(new Object[] {(long) person, type, value, known});
        }
    }
}
