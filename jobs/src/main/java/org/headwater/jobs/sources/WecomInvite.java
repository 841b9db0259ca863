package org.headwater.jobs.sources;

/** Invitations to join a group, which stand in the archive as links. */
final class WecomInvite {

    private static final String TITLE = "邀请你加入群聊";
    private static final String ADDRESS = "work.weixin.qq.com/wework_admin/external_room/join/";

    private WecomInvite() {}

    static boolean is(WecomMessage message) {
        if (!message.type().equals("link")) {
            return false;
        }
        var title = message.said("title");
        var address = message.said("link_url");
        return (title != null && title.strip().equals(TITLE)) || (address != null && address.contains(ADDRESS));
    }
}
