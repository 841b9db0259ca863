package org.headwater.models.rfm;

import java.util.Locale;

/**
 * Eleven named segments on the grid of the recency score R and of FM, the mean of the frequency and money scores rounded half up.
 *
 * <p>Every customer with scores is in exactly one. The names and places are those in common use; there R 1 and R 2 with a low
 * FM are one segment, here {@link #LOST} is told from {@link #HIBERNATING}.
 *
 * <p>Declared from most to least engaged in this sense: with F and M unchanged, a better R never leads to a later one.
 */
public enum Segment {
    CHAMPIONS("Champions", "冠军客户", "Bought just now, buy often and spend most."),
    LOYAL("Loyal", "忠诚客户", "Buy often, and not long ago."),
    POTENTIAL_LOYALIST(
            "Potential loyalist", "潜在忠诚客户", "Bought recently, and more than once or for more than a little."),
    NEW_CUSTOMERS("New customers", "新客户", "Bought just now, for the first time or little."),
    PROMISING("Promising", "潜力客户", "Bought recently, but little so far."),
    NEED_ATTENTION("Need attention", "需关注客户", "Middling in everything; may go either way."),
    ABOUT_TO_SLEEP("About to sleep", "即将沉睡客户", "Bought little, and some time ago."),
    AT_RISK("At risk", "流失风险客户", "Used to buy often or well, but long ago."),
    CANNOT_LOSE("Cannot lose them", "不可流失客户", "Used to be among the best, but have not come back for long."),
    HIBERNATING("Hibernating", "沉睡客户", "Bought little, and long ago."),
    LOST("Lost", "流失客户", "Bought little, and longest ago.");

    private final String title;
    private final String titleZh;
    private final String meaning;

    Segment(String title, String titleZh, String meaning) {
        this.title = title;
        this.titleZh = titleZh;
        this.meaning = meaning;
    }

    /**
     * Segment of three scores. It depends on F and M through FM alone: {@code of(r, fm, fm)} is the cell of r and fm.
     *
     * @param r recency score, 1 to 5, 5 = most recent
     * @param f frequency score, 1 to 5
     * @param m money score, 1 to 5
     * @throws IllegalArgumentException if a score is outside 1 to 5
     */
    public static Segment of(int r, int f, int m) {
        requireScore("r", r);
        requireScore("f", f);
        requireScore("m", m);
        return SegmentGrid.at(r, (f + m + 1) / 2);
    }

    /** Name in data: {@code champions}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name in English. */
    public String title() {
        return title;
    }

    /** Name in Chinese. */
    public String titleZh() {
        return titleZh;
    }

    /** Who is in it, in one sentence. */
    public String meaning() {
        return meaning;
    }

    private static void requireScore(String name, int score) {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException("score %s must be 1 to 5, was %d".formatted(name, score));
        }
    }
}
