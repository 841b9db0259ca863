package org.headwater.synthetic.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwater.synthetic.brand.Content;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.life.Tie;

/** What members pass on in their group: a link that carries the share's id, or a page of the mini program that doesn't. */
final class GroupShares {

    private static final double AS_LINK = 0.65;
    private static final double WITH_PRAISE = 0.25;

    private final Cast cast;
    private final Transcript transcript;
    private final Map<Integer, Membership> memberships = new HashMap<>();
    private final List<Room> rooms;

    GroupShares(Cast cast, Transcript transcript, List<Room> rooms) {
        this.cast = cast;
        this.transcript = transcript;
        this.rooms = rooms;
        for (Room room : rooms) {
            for (Membership membership : room.memberships()) {
                memberships.put(membership.person().number(), membership);
            }
        }
    }

    /** Nothing, unless it goes to the group and the sharer is in it at that moment. */
    void of(Share share) {
        Membership membership = memberships.get(share.person());
        if (share.tie() != Tie.GROUP || membership == null || !membership.isIn(share.at())) {
            return;
        }
        Room room = rooms.get(membership.person().group());
        Content content = share.content();
        Draws draws = cast.draws(room.group(), ChatKeys.share(share.key()));
        if (!draws.chance(cast.activity())) {
            return;
        }
        Body body =
                draws.chance(AS_LINK) ? link(share, content) : new Body.MiniProgram(content.title(), cast.brandName());
        Route route = transcript.toGroup(membership.person(), room.group());
        transcript.show(route, Intent.SHARE, new Utterance(body, content.product()), share.at(), draws);
        if (draws.chance(WITH_PRAISE)) {
            Topic praise = Topic.of(Intent.RECOMMEND, content.product(), room.owner());
            transcript.say(route, praise, Hours.turn(share.at(), draws), draws);
        }
    }

    private Body link(Share share, Content content) {
        return new Body.Link(
                content.title(),
                cast.brandName() + "，来自好友的分享",
                "https://shop.example.com/c/" + content.id() + "?share_id=" + Share.id(share.key()) + "&from=group");
    }
}
