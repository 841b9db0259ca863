package org.headwater.synthetic.chat;

import static org.headwater.synthetic.chat.Intent.*;

import java.util.EnumMap;
import java.util.Map;
import org.headwater.synthetic.draw.Draws;

/** Intents, each as likely as its weight. */
final class Script {

    static final Script OPENINGS = new Script()
            .with(GREETING, 9)
            .with(ASK_PRICE, 13)
            .with(ASK_STOCK, 10)
            .with(ASK_USAGE, 14)
            .with(ASK_DISCOUNT, 11)
            .with(BUY_INTENT, 12)
            .with(LOGISTICS, 6)
            .with(COMPLAINT, 4)
            .with(REFUND_REQUEST, 1)
            .with(THANKS, 3)
            .with(REFER_FRIEND, 4)
            .with(CHITCHAT, 12)
            .with(OPT_OUT, 1);

    /** Of people who look and never buy. */
    static final Script ONLOOKERS = new Script()
            .with(GREETING, 12)
            .with(ASK_PRICE, 16)
            .with(ASK_STOCK, 6)
            .with(ASK_USAGE, 10)
            .with(ASK_DISCOUNT, 16)
            .with(BUY_INTENT, 3)
            .with(DECLINE, 6)
            .with(REFER_FRIEND, 2)
            .with(CHITCHAT, 24)
            .with(OPT_OUT, 4);

    static final Script COUPON_HUNTERS = new Script()
            .with(ASK_PRICE, 15)
            .with(ASK_STOCK, 8)
            .with(ASK_DISCOUNT, 48)
            .with(BUY_INTENT, 10)
            .with(LOGISTICS, 5)
            .with(REFUND_REQUEST, 8)
            .with(COMPLAINT, 5);

    static final Script TRUSTED = new Script()
            .with(GREETING, 6)
            .with(ASK_STOCK, 12)
            .with(ASK_USAGE, 15)
            .with(BUY_INTENT, 14)
            .with(LOGISTICS, 5)
            .with(COMPLAINT, 4)
            .with(THANKS, 8)
            .with(REFER_FRIEND, 16)
            .with(CHITCHAT, 14);

    static final Script BEFORE_ORDER = new Script()
            .with(ASK_PRICE, 25)
            .with(ASK_STOCK, 15)
            .with(ASK_USAGE, 25)
            .with(ASK_DISCOUNT, 20)
            .with(BUY_INTENT, 15);

    static final Script IN_GROUPS = new Script()
            .with(GREETING, 6)
            .with(CHITCHAT, 38)
            .with(ASK_PRICE, 7)
            .with(ASK_STOCK, 7)
            .with(ASK_USAGE, 14)
            .with(ASK_DISCOUNT, 8)
            .with(LOGISTICS, 5)
            .with(BUY_INTENT, 6)
            .with(COMPLAINT, 4)
            .with(THANKS, 3)
            .with(RECOMMEND, 4);

    static final Script TRUSTED_IN_GROUPS = new Script()
            .with(CHITCHAT, 30)
            .with(ASK_STOCK, 8)
            .with(ASK_USAGE, 8)
            .with(BUY_INTENT, 6)
            .with(THANKS, 4)
            .with(RECOMMEND, 30);

    private static final Script AFTER_QUESTION = new Script()
            .with(BUY_INTENT, 30)
            .with(DECLINE, 20)
            .with(ASK_DISCOUNT, 14)
            .with(ASK_USAGE, 10)
            .with(THANKS, 22);

    private static final Script AFTER_PURCHASE = new Script()
            .with(LOGISTICS, 25)
            .with(THANKS, 45)
            .with(ASK_DISCOUNT, 15)
            .with(REFER_FRIEND, 5);

    private static final Script AFTER_TROUBLE = new Script()
            .with(REFUND_REQUEST, 33)
            .with(THANKS, 28)
            .with(COMPLAINT, 25)
            .with(OPT_OUT, 4);

    private static final Script AFTER_PROMOTION = new Script()
            .with(BUY_INTENT, 24)
            .with(ASK_PRICE, 12)
            .with(ASK_DISCOUNT, 16)
            .with(ASK_STOCK, 6)
            .with(DECLINE, 30)
            .with(THANKS, 8)
            .with(OPT_OUT, 6);

    private static final Script AFTER_CARE =
            new Script().with(THANKS, 48).with(CHITCHAT, 30).with(COMPLAINT, 7).with(ASK_USAGE, 15);

    private static final Script AFTER_CHAT = new Script()
            .with(ASK_PRICE, 20)
            .with(ASK_STOCK, 16)
            .with(ASK_USAGE, 20)
            .with(CHITCHAT, 30)
            .with(LOGISTICS, 14);

    private final Map<Intent, Double> weights = new EnumMap<>(Intent.class);
    private Intent[] intents = {};
    private double[] odds = {};

    private Script() {}

    /** What a customer says after something was said. */
    static Script after(Intent said) {
        return switch (said) {
            case ASK_PRICE, ASK_STOCK, ASK_USAGE, ASK_DISCOUNT -> AFTER_QUESTION;
            case BUY_INTENT, THANKS, REFER_FRIEND, RECOMMEND -> AFTER_PURCHASE;
            case LOGISTICS, COMPLAINT, REFUND_REQUEST -> AFTER_TROUBLE;
            case STAFF_PROMO, DECLINE, OPT_OUT -> AFTER_PROMOTION;
            case STAFF_CARE -> AFTER_CARE;
            default -> AFTER_CHAT;
        };
    }

    Intent draw(Draws draws) {
        return intents[draws.index(odds)];
    }

    private Script with(Intent intent, double weight) {
        weights.put(intent, weight);
        intents = weights.keySet().toArray(Intent[]::new);
        odds = weights.values().stream().mapToDouble(w -> w).toArray();
        return this;
    }
}
