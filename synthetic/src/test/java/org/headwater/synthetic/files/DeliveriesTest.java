package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.life.Delivery;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.ChinaTime;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final District DISTRICT = Lived.until(90);
    private static final List<Written.Text> TEXTS = Written.of(DISTRICT, new Deliveries());

    @Test
    void eachPartInACampaignIsARow() {
        long end = DISTRICT.world().endMillis();
        List<Delivery> expected = DISTRICT.deliveries().stream()
                .filter(d -> d.campaign().sendAtMillis() + WorldTime.DAY_MILLIS < end)
                .toList();

        assertThat(TEXTS).hasSameSizeAs(expected).hasSizeGreaterThan(500);
        assertThat(TEXTS.stream()
                        .map(Written.Text::row)
                        .filter(r -> r.get("clicked").equals("1")))
                .hasSize((int) expected.stream().filter(Delivery::clicked).count());
    }

    @Test
    void whoIsHeldOutIsSentNothing() {
        for (Written.Text text : TEXTS) {
            CSVRecord row = text.row();
            boolean heldOut = row.get("holdout").equals("1");
            assertThat(row.get("status")).isIn(heldOut ? Set.of("held_out") : Set.of("sent", "failed"));
            assertThat(row.get("clicked")).isIn(row.get("status").equals("sent") ? Set.of("0", "1") : Set.of("0"));
        }
    }

    @Test
    void onlyTextMessagesCarryAPhone() {
        for (Written.Text text : TEXTS) {
            CSVRecord row = text.row();
            assertThat(row.get("phone").isEmpty()).isEqualTo(!row.get("channel").equals("sms"));
        }
        assertThat(TEXTS).anyMatch(t -> t.row().get("channel").equals("sms"));
    }

    @Test
    void everybodyIsNamedByWecomAndMembersByTheirIdToo() {
        var ids = new Ids(7);
        var bindings = Bindings.of(DISTRICT);
        Delivery first = DISTRICT.deliveries().get(0);
        CSVRecord row = TEXTS.stream()
                .map(Written.Text::row)
                .filter(r -> r.get("external_userid").equals(ids.externalUserid(first.person())))
                .findFirst()
                .orElseThrow();
        String member = bindings.memberId(first.person(), first.campaign().sendAtMillis());

        assertThat(row.get("member_id")).isEqualTo(member == null ? "" : member);
        assertThat(TEXTS).anyMatch(t -> t.row().get("member_id").isEmpty());
    }

    @Test
    void messagesGoOutWithinMinutesAndTheReportComesTheDayAfter() {
        for (Written.Text text : TEXTS) {
            long sentAt = text.at() - WorldTime.DAY_MILLIS;
            assertThat(text.row().get("sent_at"))
                    .isEqualTo(ChinaTime.iso(sentAt))
                    .contains("T10:0");
        }
    }
}
