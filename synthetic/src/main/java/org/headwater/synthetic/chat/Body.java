package org.headwater.synthetic.chat;

import org.headwater.synthetic.text.JsonLine;

/** What a message holds, in the archive's shape: an object under the name of its type. */
public sealed interface Body
        permits Body.Text,
                Body.Link,
                Body.MiniProgram,
                Body.Card,
                Body.Agreement,
                Body.Revoke,
                Body.Relay,
                Body.RedPacket,
                Body.Meeting,
                Media {

    /** The archive's {@code msgtype}. */
    String type();

    /** Adds the object to a line. */
    void put(JsonLine json);

    record Text(String content) implements Body {
        @Override
        public String type() {
            return "text";
        }

        @Override
        public void put(JsonLine json) {
            json.object("text").put("content", content).end();
        }
    }

    record Link(String title, String description, String url) implements Body {
        @Override
        public String type() {
            return "link";
        }

        @Override
        public void put(JsonLine json) {
            json.object("link").put("title", title).put("description", description);
            json.put("link_url", url)
                    .put("image_url", "https://img.example.com/share.png")
                    .end();
        }
    }

    record MiniProgram(String title, String brand) implements Body {
        @Override
        public String type() {
            return "weapp";
        }

        @Override
        public void put(JsonLine json) {
            json.object("weapp").put("title", title).put("description", brand + "小程序");
            json.put("username", "gh_5e1f00000001@app")
                    .put("displayname", brand)
                    .end();
        }
    }

    /** Of a member of staff, for a friend. */
    record Card(String brand, String userid) implements Body {
        @Override
        public String type() {
            return "card";
        }

        @Override
        public void put(JsonLine json) {
            json.object("card").put("corpname", brand).put("userid", userid).end();
        }
    }

    /** Whether the content of somebody's chats may be archived. */
    record Agreement(String userid, boolean agrees, long at) implements Body {
        @Override
        public String type() {
            return agrees ? "agree" : "disagree";
        }

        @Override
        public void put(JsonLine json) {
            json.object(type())
                    .put("userid", userid)
                    .put(agrees ? "agree_time" : "disagree_time", at)
                    .end();
        }
    }

    record Revoke(String id) implements Body {
        @Override
        public String type() {
            return "revoke";
        }

        @Override
        public void put(JsonLine json) {
            json.object("revoke").put("pre_msgid", id).end();
        }
    }

    /** A list that each who wants to buy adds to (接龙): of a type that readers are not told of. */
    record Relay(String title, int entries) implements Body {
        @Override
        public String type() {
            return "relay";
        }

        @Override
        public void put(JsonLine json) {
            json.object("relay").put("title", title).put("entries", entries).end();
        }
    }

    record RedPacket(String wish, int count, int fen) implements Body {
        @Override
        public String type() {
            return "redpacket";
        }

        @Override
        public void put(JsonLine json) {
            json.object("redpacket").put("type", 1).put("wish", wish);
            json.put("totalcnt", count).put("totalamount", fen).end();
        }
    }

    /** @param startsAt epoch milliseconds */
    record Meeting(String topic, long startsAt) implements Body {
        @Override
        public String type() {
            return "meeting";
        }

        @Override
        public void put(JsonLine json) {
            json.object("meeting").put("topic", topic).put("starttime", startsAt / 1000);
            json.put("endtime", startsAt / 1000 + 3600).put("meetingtype", 102);
            json.put("meetingid", startsAt / 1000).put("status", 1).end();
        }
    }
}
