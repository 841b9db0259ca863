package org.headwater.synthetic.chat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.headwater.synthetic.draw.Draws;

/** In what form something is said. */
enum Form {
    TEXT,
    IMAGE,
    VOICE,
    VIDEO,
    EMOTION,
    FILE,
    MINI_PROGRAM,
    LINK,
    CARD,
    RELAY,
    RED_PACKET,
    MEETING;

    private static final Form[] ALL = values();
    /** Percent in the order of the forms; the rest is text. */
    private static final Map<Intent, double[]> PERCENTS = new EnumMap<>(Intent.class);

    static {
        for (Intent intent : Intent.values()) {
            PERCENTS.put(intent, percents(intent));
        }
    }

    static Form draw(Intent intent, Draws draws) {
        return ALL[draws.index(PERCENTS.get(intent))];
    }

    private static double[] percents(Intent intent) {
        double[] others = switch (intent) {
            // image, voice, video, emotion, file, mini program, link, card, relay, red packet, meeting
            case GREETING, THANKS -> new double[] {0, 1, 0, 13};
            case CHITCHAT -> new double[] {6, 4, 1, 12, 0, 0, 0, 0, 0, 0.3};
            case ASK_USAGE -> new double[] {7, 4, 1};
            case ASK_PRICE, ASK_STOCK -> new double[] {4, 2, 0, 0, 0, 4};
            case BUY_INTENT -> new double[] {2, 1, 0, 2, 0, 3, 0, 0, 0.5};
            case COMPLAINT, REFUND_REQUEST -> new double[] {15, 4, 3};
            case RECOMMEND -> new double[] {12, 2, 3, 0, 0, 5};
            case REFER_FRIEND -> new double[] {0, 1, 0, 0, 0, 0, 0, 15};
            case STAFF_ANSWER -> new double[] {2, 2, 0, 2, 2, 7, 1};
            case STAFF_PROMO -> new double[] {12, 0, 3, 0, 0, 28, 12, 0, 0.7, 0.6, 0.5};
            default -> new double[0];
        };
        double[] percents = new double[ALL.length];
        System.arraycopy(others, 0, percents, 1, others.length);
        percents[0] = 100 - Arrays.stream(others).sum();
        return percents;
    }
}
