package org.headwater.synthetic.chat;

import java.util.List;
import org.headwater.synthetic.brand.Catalogue;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.draw.Draws;

/** Puts an intent into words: customers write untidily, staff do not. */
final class Wording {

    private static final String[] LEADS = {"亲，", "那个，", "想问下，", "姐，", "在吗，", "=_= ", "哎", "对了，", "@", "不好意思打扰，"};
    private static final String[] TAILS = {"\n谢谢", "，急", "！！", "，\"在线等\"", "…", "\n不急，看到回就行", "，谢谢啦"};
    private static final double LEAD = 0.12;
    private static final double TAIL = 0.06;
    private static final double EMOJI = 0.12;

    private final Phrasebook book;
    private final Catalogue catalogue;
    private final StringBuilder text = new StringBuilder();

    Wording(Profile profile) {
        this.book = Phrasebook.of(profile);
        this.catalogue = profile.catalogue;
    }

    /** @param product what it is about, if it is about a product */
    Utterance by(Intent intent, int product, Draws draws) {
        return utter(book.of(intent), !intent.isByStaff(), product, draws);
    }

    /** By staff. */
    Utterance answerTo(Intent asked, int product, Draws draws) {
        return utter(book.answersTo(asked), false, product, draws);
    }

    private Utterance utter(List<Phrase> phrases, boolean untidy, int product, Draws draws) {
        Phrase phrase = phrases.get(draws.below(phrases.size()));
        text.setLength(0);
        if (untidy && draws.chance(LEAD)) {
            text.append(LEADS[draws.below(LEADS.length)]);
        }
        phrase.fill(text, catalogue.products().get(product), draws);
        if (untidy && draws.chance(TAIL)) {
            text.append(TAILS[draws.below(TAILS.length)]);
        }
        if (draws.chance(EMOJI)) {
            text.append(Phrase.emoji(draws));
        }
        return new Utterance(new Body.Text(text.toString()), phrase.mentionsProduct() ? product : Message.NO_PRODUCT);
    }
}
