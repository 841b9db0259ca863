package org.headwater.synthetic.chat;

import org.headwater.synthetic.brand.Catalogue;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.draw.Draws;

/** Gives a topic its form, and its words where it has words. */
final class Speech {

    private static final long HOUR_MILLIS = 3_600_000;

    private final Wording wording;
    private final Catalogue catalogue;

    Speech(Profile profile) {
        this.wording = new Wording(profile);
        this.catalogue = profile.catalogue;
    }

    /** @param at epoch milliseconds at which it is said */
    Utterance of(Topic topic, long at, Draws draws) {
        Product product = catalogue.products().get(topic.product());
        return switch (Form.draw(topic.intent(), draws)) {
            case TEXT -> text(topic, draws);
            case IMAGE -> media(Media.Kind.IMAGE, draws);
            case VOICE -> media(Media.Kind.VOICE, draws);
            case VIDEO -> media(Media.Kind.VIDEO, draws);
            case EMOTION -> media(Media.Kind.EMOTION, draws);
            case FILE -> media(Media.Kind.FILE, draws);
            case MINI_PROGRAM ->
                new Utterance(new Body.MiniProgram(product.name(), catalogue.brand()), topic.product());
            case LINK -> new Utterance(link(product), topic.product());
            case CARD -> plain(new Body.Card(catalogue.brand(), topic.staff().userid()));
            case RELAY -> new Utterance(new Body.Relay(product.words() + "团购接龙", 1 + draws.below(12)), topic.product());
            case RED_PACKET -> plain(new Body.RedPacket("恭喜发财，大吉大利", 10, 100 * (1 + draws.below(20))));
            case MEETING -> plain(new Body.Meeting("今晚直播间见", at - at % HOUR_MILLIS + 2 * HOUR_MILLIS));
        };
    }

    private Utterance text(Topic topic, Draws draws) {
        return topic.intent() == Intent.STAFF_ANSWER
                ? wording.answerTo(topic.asked(), topic.product(), draws)
                : wording.by(topic.intent(), topic.product(), draws);
    }

    private static Utterance media(Media.Kind kind, Draws draws) {
        return plain(new Media(kind, draws.bits()));
    }

    private Body link(Product product) {
        return new Body.Link(
                product.name(),
                catalogue.brand() + "官方商城",
                "https://shop.example.com/p/" + product.sku() + "?from=staff");
    }

    private static Utterance plain(Body body) {
        return new Utterance(body, Message.NO_PRODUCT);
    }
}
