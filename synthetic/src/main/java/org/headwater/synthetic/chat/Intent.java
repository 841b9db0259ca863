package org.headwater.synthetic.chat;

import java.util.Locale;

/** What a message is for. Drawn first; the words come after, and are not always of help. */
public enum Intent {
    GREETING,
    ASK_PRICE,
    ASK_STOCK,
    ASK_USAGE,
    ASK_DISCOUNT,
    BUY_INTENT,
    /** No to an offer, for now; says nothing about messages to come. */
    DECLINE,
    LOGISTICS,
    COMPLAINT,
    REFUND_REQUEST,
    THANKS,
    REFER_FRIEND,
    /** Speaks well of a product to other customers. */
    RECOMMEND,
    CHITCHAT,
    /** Wants no more messages. */
    OPT_OUT,
    /** Passes on what the brand published. */
    SHARE,
    /** Answers another customer's question. */
    MEMBER_ANSWER,
    /** Agrees or disagrees to the archive: no words, one row of the archive. */
    CONSENT,
    STAFF_WELCOME,
    STAFF_ANSWER,
    STAFF_PROMO,
    /** Asks how somebody is doing, and sells nothing. */
    STAFF_CARE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isByStaff() {
        return switch (this) {
            case STAFF_WELCOME, STAFF_ANSWER, STAFF_PROMO, STAFF_CARE -> true;
            default -> false;
        };
    }

    /** What staff, or a helpful member of a group, would answer. */
    boolean isQuestion() {
        return switch (this) {
            case ASK_PRICE, ASK_STOCK, ASK_USAGE, ASK_DISCOUNT, LOGISTICS -> true;
            default -> false;
        };
    }
}
