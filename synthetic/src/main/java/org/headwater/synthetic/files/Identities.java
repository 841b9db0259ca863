package org.headwater.synthetic.files;

import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.text.ChinaTime;
import org.headwater.synthetic.text.JsonLine;

/** What the brand's systems find out about who is who: one line a finding. */
final class Identities implements DistrictFiles {

    @Override
    public void write(District district, Sink sink) {
        var findings = new Findings(district, sink);
        for (Person person : district.people()) {
            findings.registered(person);
            findings.addedInWecom(person);
            findings.boundTaobao(person);
            findings.loggedIn(person);
        }
    }

    private static final class Findings {

        private final JsonLine json = new JsonLine();
        private final Sink sink;
        private final long end;
        private final Ids ids;
        private final Bindings bindings;

        Findings(District district, Sink sink) {
            this.sink = sink;
            this.end = district.world().endMillis();
            this.ids = new Ids(district.world().seed());
            this.bindings = Bindings.of(district);
        }

        void registered(Person person) {
            long at = bindings.registeredAt(person.number());
            if (at < end) {
                finish(
                        at,
                        begun(at, "member_registered")
                                .put("member_id", ids.member(person.number()))
                                .put("phone", ids.phone(person.number()))
                                .put("openid", ids.openid(person.number()))
                                .put("unionid", ids.unionid(person.number())));
            }
        }

        void addedInWecom(Person person) {
            if (person.joinedAt() < end) {
                begun(person.joinedAt(), "wecom_bound").put("external_userid", ids.externalUserid(person.number()));
                if (bindings.isUnionidInWecom(person.number())) {
                    json.put("unionid", ids.unionid(person.number()));
                }
                finish(person.joinedAt(), json);
            }
        }

        void boundTaobao(Person person) {
            long at = bindings.taobaoBoundAt(person.number());
            if (at < end) {
                finish(
                        at,
                        begun(at, "taobao_bound")
                                .put("member_id", ids.member(person.number()))
                                .put("taobao_nick", ids.taobaoNick(person.number())));
            }
        }

        void loggedIn(Person person) {
            long at = bindings.loggedInAt(person.number());
            if (at < end) {
                begun(at, "site_login").put("email", ids.email(person.number()));
                String member = bindings.memberId(person.number(), at);
                if (member == null) {
                    json.put("phone", ids.phone(person.number()));
                } else {
                    json.put("member_id", member);
                }
                finish(at, json.put("anonymous_id", ids.anonymous(person.number(), Bindings.SITE_BROWSER)));
            }
        }

        private JsonLine begun(long at, String kind) {
            return json.put("at", ChinaTime.iso(at)).put("kind", kind);
        }

        private void finish(long at, JsonLine line) {
            sink.line(Stream.IDENTITIES, at, line.finish());
        }
    }
}
