package org.headwater.synthetic.chat;

import java.util.List;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.Sink;
import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Group;
import org.headwater.synthetic.text.JsonLine;

/**
 * WeCom's archive of messages (会话内容存档), decrypted: one message, recall, consent or change of a log a line.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91774">WeCom, messages of the archive</a>
 */
public final class WecomMessages implements DistrictFiles {

    private final JsonLine json = new JsonLine();

    @Override
    public void write(District district, Sink sink) {
        write(ChatLog.of(district), sink);
    }

    public void write(ChatLog log, Sink sink) {
        List<Group> groups = log.district().roster().groups();
        List<RoomIds> members =
                log.rooms().stream().map(room -> new RoomIds(log.cast(), room)).toList();
        for (Message message : log.messages()) {
            Route route = message.route();
            json.put("msgid", message.id()).put("action", message.isSent() ? "send" : "recall");
            json.put("from", route.from()).array("tolist");
            if (route.isInGroup()) {
                Room room = log.rooms().get(route.group());
                others(route, room, members.get(route.group()).at(message.at()));
            } else {
                json.add(route.to());
            }
            json.end()
                    .put("roomid", route.isInGroup() ? groups.get(route.group()).chatId() : "");
            json.put("msgtime", message.at()).put("msgtype", message.body().type());
            message.body().put(json);
            sink.line(Stream.WECOM_MESSAGES, message.at(), json.finish());
        }
        LogSwitch.of(log.cast()).forEach(change -> sink.line(Stream.WECOM_MESSAGES, change.at(), line(change)));
    }

    private void others(Route route, Room room, List<String> members) {
        if (!route.isByStaff()) {
            json.add(room.owner().userid());
        }
        for (String member : members) {
            if (!member.equals(route.from())) {
                json.add(member);
            }
        }
    }

    /** Looks like a message, and is none. */
    private String line(LogSwitch change) {
        return json.put("msgid", change.id())
                .put("action", "switch")
                .put("time", change.at())
                .put("user", change.userid())
                .finish();
    }
}
