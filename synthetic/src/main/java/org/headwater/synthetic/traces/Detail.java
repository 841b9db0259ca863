package org.headwater.synthetic.traces;

import java.util.List;
import org.headwater.synthetic.brand.Campaign;
import org.headwater.synthetic.brand.Channel;
import org.headwater.synthetic.brand.ContentKind;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.text.JsonLine;

/** What an event says beside who, where and when; both systems give it the same names. */
sealed interface Detail {

    /** Its properties, into the object that is open. */
    void put(JsonLine line);

    /** How long it was looked at, milliseconds. */
    default long dwellMillis() {
        return 0;
    }

    private static void putInviter(JsonLine line, Known inviter) {
        if (inviter != null) {
            line.put("inviter_openid", inviter.openid).put("inviter_member_id", inviter.member);
        }
    }

    /** The site knows no channel. */
    private static void putChannel(JsonLine line, Channel channel) {
        if (channel != null) {
            line.put("channel", channel.key());
        }
    }

    private static void putDwell(JsonLine line, long dwellMillis) {
        line.putDecimal("dwell_seconds", dwellMillis / 100, 1);
    }

    /** Somebody else, as an event names them: {@code member} is null before there is a member id. */
    record Known(String openid, String member) {}

    /** Says all by its kind. */
    record Nothing() implements Detail {

        @Override
        public void put(JsonLine line) {
            // Says all by its kind.
        }
    }

    record Page(Channel channel, String name, long dwellMillis) implements Detail {

        @Override
        public void put(JsonLine line) {
            putChannel(line, channel);
            line.put("page", name);
            putDwell(line, dwellMillis);
        }
    }

    record Look(Channel channel, Item item, long dwellMillis) implements Detail {

        @Override
        public void put(JsonLine line) {
            putChannel(line, channel);
            item.put(line);
            putDwell(line, dwellMillis);
        }
    }

    record Read(Channel channel, String content, ContentKind kind, String category, String title, long dwellMillis)
            implements Detail {

        @Override
        public void put(JsonLine line) {
            putChannel(line, channel);
            line.put("content_id", content)
                    .put("content_kind", kind.key())
                    .put("category", category)
                    .put("title", title);
            putDwell(line, dwellMillis);
        }
    }

    record Search(String keyword, int results) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("keyword", keyword).put("results", results);
        }
    }

    record InCart(Item item, int quantity) implements Detail {

        @Override
        public void put(JsonLine line) {
            item.put(line);
            line.put("quantity", quantity);
        }
    }

    /**
     * @param orderId null before there is one
     * @param room id of the live room it was made in, null for none
     */
    record Purchase(
            String orderId,
            List<InCart> items,
            long paidFen,
            long couponFen,
            long shareKey,
            String campaign,
            String room)
            implements Detail {

        @Override
        public void put(JsonLine line) {
            if (orderId != null) {
                line.put("order_id", orderId);
            }
            line.putDecimal("amount", paidFen, 2)
                    .putDecimal("coupon", couponFen, 2)
                    .put("currency", "CNY");
            if (shareKey != 0) {
                line.put("share_id", Share.id(shareKey));
            }
            if (campaign != null) {
                line.put("campaign_id", campaign);
            }
            if (room != null) {
                line.put("room_id", room);
            }
            line.array("products");
            for (InCart in : items) {
                line.object()
                        .put("product_id", in.item.sku())
                        .put("quantity", in.quantity)
                        .putDecimal("price", in.item.listFen(), 2)
                        .end();
            }
            line.end();
        }
    }

    record Sent(Share share, ContentKind kind, String category) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("share_id", Share.id(share.key()));
            line.put("parent_share_id", share.parentKey() == 0 ? null : Share.id(share.parentKey()));
            line.put("content_id", share.content().id())
                    .put("content_kind", kind.key())
                    .put("category", category)
                    .put("share_to", share.tie().key())
                    .put("receivers", share.receivers());
        }
    }

    /**
     * @param sharer openid of who passed it on
     * @param sharerMember their member id, null for none
     */
    record Opened(Share share, String sharer, String sharerMember, ContentKind kind, String category, long dwellMillis)
            implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("share_id", Share.id(share.key()))
                    .put("sharer_openid", sharer)
                    .put("sharer_member_id", sharerMember)
                    .put("share_from", share.tie().key())
                    .put("content_id", share.content().id())
                    .put("content_kind", kind.key())
                    .put("category", category);
            putDwell(line, dwellMillis);
        }
    }

    /** @param inviter null for none */
    record Joined(String channelCode, String externalUserid, Known inviter) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("channel_code", channelCode).put("external_userid", externalUserid);
            putInviter(line, inviter);
        }
    }

    /** @param inviter null for none */
    record Registered(String member, Known inviter) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("member_id", member);
            putInviter(line, inviter);
        }
    }

    record Accepted(String invitee) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("invitee_member_id", invitee);
        }
    }

    record CheckedIn(int streak) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("streak_days", streak);
        }
    }

    record Task(String name) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("task", name);
        }
    }

    /** @param balance after it */
    record Points(String reason, long points, long balance) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("reason", reason).put("points", points).put("balance", balance);
        }
    }

    /** @param action what was done there, null for just being there */
    record InRoom(LiveRoom room, String action, long dwellMillis) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("room_id", room.id()).put("anchor", room.anchor());
            if (action != null) {
                line.put("action", action);
            }
            if (dwellMillis > 0) {
                line.put("stay_seconds", dwellMillis / 1000);
            }
        }

        /** Leaving is reported when it happens: nobody waits for it. */
        @Override
        public long dwellMillis() {
            return 0;
        }
    }

    record Pushed(Campaign campaign) implements Detail {

        @Override
        public void put(JsonLine line) {
            line.put("campaign_id", campaign.id())
                    .put("campaign_name", campaign.name())
                    .put("channel", campaign.channel().key());
        }
    }

    /** @param member null before there is one, and then no unionid is known either */
    record Profile(String member, String unionid, String city) implements Detail {

        @Override
        public void put(JsonLine line) {
            if (member != null) {
                line.put("member_id", member).put("unionid", unionid);
            }
            line.put("city", city);
        }
    }
}
