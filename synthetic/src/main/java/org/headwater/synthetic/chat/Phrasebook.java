package org.headwater.synthetic.chat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.headwater.synthetic.brand.Profile;

/** All phrases of a profile's people, taken apart once. */
final class Phrasebook {

    private static final Map<Profile, Phrasebook> BOOKS = books();

    private final Map<Intent, List<Phrase>> said = new EnumMap<>(Intent.class);
    private final Map<Intent, List<Phrase>> answers = new EnumMap<>(Intent.class);
    private final List<Phrase> anyAnswer = phrases(AnswerPhrases.ANY);

    private Phrasebook(Profile profile) {
        for (var phrases : List.of(ShoppingPhrases.OF, AfterSalesPhrases.OF, SmallTalkPhrases.OF, StaffPhrases.OF)) {
            phrases.forEach((intent, templates) -> said.put(intent, phrases(templates)));
        }
        said.put(Intent.ASK_USAGE, phrases(UsagePhrases.of(profile)));
        AnswerPhrases.OF.forEach((intent, templates) -> answers.put(intent, phrases(templates)));
    }

    static Phrasebook of(Profile profile) {
        return BOOKS.get(profile);
    }

    /** Empty for intents without words. */
    List<Phrase> of(Intent intent) {
        return said.getOrDefault(intent, List.of());
    }

    List<Phrase> answersTo(Intent asked) {
        return answers.getOrDefault(asked, anyAnswer);
    }

    private static List<Phrase> phrases(List<String> templates) {
        return templates.stream().map(Phrase::of).toList();
    }

    private static Map<Profile, Phrasebook> books() {
        Map<Profile, Phrasebook> books = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            books.put(profile, new Phrasebook(profile));
        }
        return books;
    }
}
