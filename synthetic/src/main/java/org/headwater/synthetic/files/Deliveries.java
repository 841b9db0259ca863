package org.headwater.synthetic.files;

import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Campaign;
import org.headwater.synthetic.brand.Channel;
import org.headwater.synthetic.life.Delivery;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.ChinaTime;
import org.headwater.synthetic.text.Csv;

/**
 * Who was sent which campaign, who was held out and who clicked: a report of the day after. Not everybody has a member id
 * by then; everybody is known to WeCom.
 */
final class Deliveries implements DistrictFiles {

    static final String HEADER = "campaign_id,campaign_name,channel,member_id,phone,status,sent_at,clicked,holdout,"
            + "coupon_percent,external_userid";

    /** The sender goes through the people of a district one by one. */
    private static final long MILLIS_A_PERSON = 400;

    @Override
    public void write(District district, Sink sink) {
        long end = district.world().endMillis();
        var row = new Row(district);
        for (Delivery delivery : district.deliveries()) {
            long sentAt = sentAt(delivery);
            if (sentAt + WorldTime.DAY_MILLIS < end) {
                sink.line(Stream.DELIVERIES, sentAt + WorldTime.DAY_MILLIS, row.of(delivery, sentAt));
            }
        }
    }

    /** Those held out are due, too. */
    private static long sentAt(Delivery delivery) {
        long sendAt = delivery.campaign().sendAtMillis();
        return delivery.heldOut() ? sendAt : sendAt + delivery.person() % World.DISTRICT_SIZE * MILLIS_A_PERSON;
    }

    private static final class Row {

        private final Csv csv = new Csv();
        private final Ids ids;
        private final Bindings bindings;

        Row(District district) {
            this.ids = new Ids(district.world().seed());
            this.bindings = Bindings.of(district);
        }

        String of(Delivery delivery, long sentAt) {
            Campaign campaign = delivery.campaign();
            String member = bindings.memberId(delivery.person(), campaign.sendAtMillis());
            return csv.add(campaign.id())
                    .add(campaign.name())
                    .add(campaign.channel().key())
                    .add(member == null ? "" : member)
                    .add(campaign.channel() == Channel.SMS ? ids.phone(delivery.person()) : "")
                    .add(status(delivery))
                    .add(ChinaTime.iso(sentAt))
                    .add(delivery.clicked() ? 1 : 0)
                    .add(delivery.heldOut() ? 1 : 0)
                    .add(campaign.couponPercent())
                    .add(ids.externalUserid(delivery.person()))
                    .finish();
        }
    }

    private static String status(Delivery delivery) {
        if (delivery.heldOut()) {
            return "held_out";
        }
        return delivery.reached() ? "sent" : "failed";
    }
}
