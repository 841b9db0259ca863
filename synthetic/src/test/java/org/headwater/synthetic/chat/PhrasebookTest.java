package org.headwater.synthetic.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.headwater.synthetic.brand.Product;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasebookTest {

    private static final Set<Intent> WORDLESS = EnumSet.of(Intent.CONSENT, Intent.SHARE, Intent.STAFF_ANSWER);

    @ParameterizedTest
    @EnumSource(Profile.class)
    void everyIntentHasAtLeastSevenWaysToSayIt(Profile profile) {
        for (Intent intent : Intent.values()) {
            List<Phrase> phrases = Phrasebook.of(profile).of(intent);

            assertThat(phrases).doesNotHaveDuplicates();
            assertThat(phrases.size())
                    .as(intent.key())
                    .matches(size -> WORDLESS.contains(intent) ? size == 0 : size >= 7);
            assertThat(Phrasebook.of(profile).answersTo(intent)).hasSizeGreaterThan(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void allGapsAreFilled(Profile profile) {
        var draws = Draws.of(1, Purpose.CHAT, 0);
        for (Product product : profile.catalogue.products()) {
            for (Phrase phrase : phrases(profile)) {
                var text = new StringBuilder();
                phrase.fill(text, product, draws);

                assertThat(text.toString()).isNotBlank().doesNotContain("{").doesNotContain("}");
                assertThat(text.indexOf(product.words()) >= 0).isEqualTo(phrase.mentionsProduct());
            }
        }
    }

    /** No two intents say the same, yet no keyword gives them away: these are of several each. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void keywordsAreSharedBetweenIntents(Profile profile) {
        for (String keyword : List.of("贵", "退", "谢谢", "优惠", "不想", "便宜", "有货")) {
            Set<Intent> said = new TreeSet<>();
            for (Intent intent : Intent.values()) {
                for (Phrase phrase : Phrasebook.of(profile).of(intent)) {
                    if (String.join("", phrase.texts()).contains(keyword)) {
                        said.add(intent);
                    }
                }
            }
            assertThat(said).as(keyword).hasSizeGreaterThan(1);
        }
    }

    private static List<Phrase> phrases(Profile profile) {
        List<Phrase> phrases = new ArrayList<>();
        for (Intent intent : Intent.values()) {
            phrases.addAll(Phrasebook.of(profile).of(intent));
            phrases.addAll(Phrasebook.of(profile).answersTo(intent));
        }
        return phrases;
    }
}
