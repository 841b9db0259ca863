package org.headwater.synthetic.traces;

import org.headwater.synthetic.brand.Content;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.life.Opening;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.people.Person;

/** Sharing and opening what others shared, each exactly as it happened. */
final class PassingOn {

    private static final double SITE_PEOPLE_ON_SITE = 0.5;

    private final Scene scene;

    PassingOn(Scene scene) {
        this.scene = scene;
    }

    void add(Actor actor, Steps steps) {
        for (Share share : scene.shares(actor.person)) {
            if (!steps.isOver(share.at())) {
                var draws = draws(actor.person, Keys.SHARE + share.key());
                Content content = share.content();
                var sent = new Detail.Sent(share, content.kind(), scene.categories.get(content.category()));
                steps.add(share.at(), EventKind.SHARE, visit(actor, draws), sent);
            }
        }
        for (Opening opening : scene.openings(actor.person)) {
            if (!steps.isOver(opening.at())) {
                open(
                        actor,
                        opening,
                        draws(actor.person, Keys.OPENING + opening.share().key()),
                        steps);
            }
        }
    }

    private void open(Actor actor, Opening opening, Draws draws, Steps steps) {
        Share share = opening.share();
        Content content = share.content();
        Visit visit = visit(actor, draws);
        var opened = new Detail.Opened(
                share,
                scene.ids.openid(share.person()),
                scene.memberId(share.person(), share.at()),
                content.kind(),
                scene.categories.get(content.category()),
                Interest.inContent(actor.person, content.category(), content.kind(), content.quality(), draws));
        steps.add(opening.at(), EventKind.SHARE_OPEN, visit, opened);
    }

    private Draws draws(Person person, long key) {
        return Draws.of(scene.world.seed(), Purpose.SESSION, person.number(), key);
    }

    private static Visit visit(Actor actor, Draws draws) {
        boolean onSite = actor.person.homeShop() == Shop.SITE && draws.chance(SITE_PEOPLE_ON_SITE);
        return onSite ? actor.site(draws, null) : actor.miniProgram(draws, null);
    }
}
