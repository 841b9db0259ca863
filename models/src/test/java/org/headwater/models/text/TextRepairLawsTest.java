package org.headwater.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.models.Cases.forAll;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, on random damage. */
class TextRepairLawsTest {
    private static final int CASES = 4_000;
    private static final String LOST = "\uFFFD";

    enum Damage {
        /** Any UTF-16 units, halves of pairs among them. */
        GARBAGE(random -> {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append((char) random.nextInt(0x10000));
            }
            return text.toString();
        }),
        /** Pieces that mean something to one of the steps, in any order. */
        PIECES(random -> pieces(random, 12)),
        /** Markup around markup. */
        NESTED(random -> {
            String text = pieces(random, 4);
            for (int i = random.nextInt(14); i > 0; i--) {
                text = random.nextBoolean() ? text.replace("&", "&amp;").replace("<", "&lt;") : "&l<b" + text + ">t;b>";
            }
            return text;
        }),
        /** UTF-8 read in a wrong encoding, once or twice. */
        MISREAD(random -> {
            String text = pieces(random, 6);
            for (int i = random.nextInt(3); i >= 0; i--) {
                var wrong = Charset.forName(random.nextBoolean() ? "GBK" : "windows-1252");
                text = new String(text.getBytes(StandardCharsets.UTF_8), wrong);
            }
            return text;
        });

        private final Function<Random, String> draw;

        Damage(Function<Random, String> draw) {
            this.draw = draw;
        }
    }

    private static final String[] PIECES = {
        "你",
        "好",
        "银行",
        "(yínháng)",
        "(yin2",
        "hang2)",
        "（",
        "）",
        "(",
        ")",
        "[微笑]",
        "繁",
        "體",
        "後",
        "乾",
        "の",
        "ソ",
        "Ａ",
        "２",
        "％",
        "＆",
        "＜",
        "<",
        ">",
        "<b>",
        "</p>",
        "<br",
        "/>",
        "<a href=\"",
        "\"",
        "<!--",
        "-->",
        "&",
        "amp;",
        "lt;",
        "&#x4F60;",
        "&#0;",
        "&nbsp;",
        " ",
        "  ",
        "\t",
        "\r\n",
        "\n",
        "\u3000",
        "\u00A0",
        "\u200B",
        "\u200D",
        "\uFE0F",
        "👩",
        "👧",
        "\uD83D",
        "\uDE00",
        LOST,
        "?",
        "锟斤拷",
        "浣犲ソ",
        "锛",
        "ä½",
        "å¥½",
        "ï¿½",
        "é",
        "”",
        "…",
        "\u0000",
        "\u0085",
        "a",
        "OK",
        "138",
        "，",
        "\uE000",
        "\uFFFF",
        "🏴",
        "\uDB40\uDC67"
    };

    private static String pieces(Random random, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void theResultIsWellFormedAndNotLongerAndScoredFrom0To1(Damage damage) {
        forAll(1, CASES, damage.draw, text -> {
            RepairedText repaired = TextRepair.repair(text);

            assertThat(repaired.text()).hasSizeLessThanOrEqualTo(text.length());
            assertThat(StandardCharsets.UTF_16LE.newEncoder().canEncode(repaired.text()))
                    .isTrue();
            assertThat(repaired.score()).isBetween(0.0, 1.0);
            assertThat(repaired.mends().values()).allMatch(count -> count > 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRepairChangesNothing(Damage damage) {
        forAll(2, CASES, damage.draw, text -> {
            RepairedText once = TextRepair.repair(text);
            RepairedText twice = TextRepair.repair(once.text());

            assertThat(twice.text()).isEqualTo(once.text());
            assertThat(twice.score()).isEqualTo(once.score());
            assertThat(twice.mends()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aChangeIsToldAndOnlyAChange(Damage damage) {
        forAll(3, CASES, damage.draw, text -> {
            RepairedText repaired = TextRepair.repair(text);

            assertThat(repaired.mends().isEmpty()).isEqualTo(repaired.text().equals(text));
        });
    }

    @ParameterizedTest
    @EnumSource
    void oneMoreLostCharacterBehindATextNeverRaisesItsScore(Damage damage) {
        forAll(
                4,
                CASES,
                damage.draw,
                text -> assertThat(TextRepair.repair(text + LOST).score())
                        .isLessThanOrEqualTo(TextRepair.repair(text).score()));
    }

    @ParameterizedTest
    @EnumSource
    void oneMoreLostCharacterAnywhereInARepairedTextNeverRaisesItsScore(Damage damage) {
        forAll(5, 1_000, damage.draw, damaged -> {
            RepairedText repaired = TextRepair.repair(damaged);
            for (int at = 0; at <= repaired.text().length(); at++) {
                String worse = repaired.text().substring(0, at)
                        + LOST
                        + repaired.text().substring(at);
                assertThat(TextRepair.repair(worse).score()).as("at %d", at).isLessThanOrEqualTo(repaired.score());
            }
        });
    }

    @Test
    void everyUnitAloneIsMendedAtOnce() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            String once = TextRepair.repair("好" + (char) unit).text();

            assertThat(TextRepair.repair(once)).as("U+%04X", unit).returns(once, RepairedText::text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&l<b>t;b>", "&amp;lt;b&amp;gt;", "<a b=\"", "<!--", "好(", "好(háo)", "体體", "浣犲ソ", "ä½ å¥½", "&#"
            })
    @Timeout(20)
    void repeatedDamageCostsNoMoreThanItsLength(String damage) {
        String mended = TextRepair.repair(damage.repeat(10_000)).text();

        assertThat(TextRepair.repair(mended).mends()).isEmpty();
    }

    @Test
    @Timeout(20)
    void markupNestedTooDeepIsLost() {
        RepairedText repaired = TextRepair.repair("<b".repeat(20_000) + ">".repeat(20_000));

        assertThat(repaired.mends()).containsEntry(Mend.NESTED_MARKUP, 20_000 - 8);
        assertThat(repaired.score()).isBetween(0.6, 0.7);
    }
}
