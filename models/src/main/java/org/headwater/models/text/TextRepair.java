package org.headwater.models.text;

import java.util.List;

/**
 * Mends the text of a chat or an article, and says how much of it can be trusted.
 *
 * <p>Mended, in this order: UTF-8 read in a wrong encoding, halves of surrogate pairs, character references and tags of HTML,
 * control and zero-width characters, letters and digits of double width, traditional characters, pinyin notes, white space.
 * Rounds are repeated until one changes nothing, as one mend may uncover another (a doubly escaped tag).
 *
 * <p>Kept, as it carries meaning: codes of emotions ({@code [微笑]}), emoji with their joiners, Chinese punctuation, numbers in any
 * notation, brackets that are no pinyin ({@code 微信(wechat)}), simplified text as it is, Japanese as it is.
 *
 * <p>Laws, for every sequence of UTF-16 units:
 *
 * <ul>
 *   <li>nothing is thrown, and the result is well-formed and not longer;
 *   <li>repairing the result changes nothing, mends nothing and gives the same score;
 *   <li>the score is 0 to 1, and is a function of the repaired text alone, see {@link RepairedText};
 *   <li>a text that needs no mend comes back as it is; its score is 1 unless it holds unreadable characters;
 *   <li>one more U+FFFD behind a text, or anywhere in a repaired one, never raises the score.
 * </ul>
 *
 * <p>Cost: one look per character for a clean text. The first traditional character and the first note load a dictionary, in
 * less than a second each. Thread-safe.
 */
public final class TextRepair {
    /** Nobody's text unfolds oftener; without an end, markup made for it would cost rounds in proportion to its length. */
    private static final int ROUNDS_WITH_MARKUP = 8;

    private record Triggered(int trigger, Step step) {}

    /** Repeated before anything else is mended, as the bytes of text misread twice look like control characters and spaces. */
    private static final List<Triggered> MISREADINGS = List.of(
            new Triggered(CharKind.LATIN_LEAD, Utf8AsLatin::mend), new Triggered(CharKind.GBK_LEAD, Utf8AsGbk::mend));

    private static final List<Triggered> STEPS = List.of(
            new Triggered(CharKind.SURROGATE, Surrogates::mend),
            new Triggered(CharKind.MARKUP, Entities::mend),
            new Triggered(CharKind.MARKUP, Tags::mend),
            new Triggered(CharKind.INVISIBLE | CharKind.SURROGATE, Invisibles::mend),
            new Triggered(CharKind.FULL_WIDTH, FullWidth::mend),
            new Triggered(CharKind.UNSIMPLIFIED, Simplified::mend),
            new Triggered(CharKind.BRACKET, PinyinNotes::mend),
            new Triggered(CharKind.SPACE, WhiteSpace::mend));

    private TextRepair() {}

    /** Never throws, except for null. */
    public static RepairedText repair(String damaged) {
        var tally = new Tally();
        String text = damaged;
        for (int round = 1; ; round++) {
            String before = text;
            text = round(before, tally);
            if (text.equals(before)) {
                return new RepairedText(text, Trust.score(text), tally.counts());
            }
            if (round == ROUNDS_WITH_MARKUP) {
                text = DeepMarkup.giveUp(text, tally);
            }
        }
    }

    private static String round(String damaged, Tally tally) {
        String text = damaged;
        String before;
        do {
            before = text;
            text = mend(MISREADINGS, before, tally);
        } while (!text.equals(before));
        return mend(STEPS, text, tally);
    }

    private static String mend(List<Triggered> steps, String before, Tally tally) {
        String text = before;
        int kinds = CharKind.in(text);
        for (Triggered triggered : steps) {
            if ((kinds & triggered.trigger()) != 0) {
                String mended = triggered.step().mend(text, tally);
                if (!mended.equals(text)) {
                    text = mended;
                    kinds = CharKind.in(text);
                }
            }
        }
        return text;
    }
}
