package org.headwater.jobs.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.Located;
import org.headwater.jobs.config.yaml.Numbers;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;
import org.headwater.models.identity.IdKind;

/** An audience file. */
final class AudienceSettings {

    static final Setting<Located<String>> NAME = Setting.required(
            "name", Located.of(NameShape.NAME), "Name of the audience: that of the file without .yaml.");
    private static final Setting<String> TITLE =
            Setting.required("title", Texts.notBlank(), "English name for people.");
    private static final Setting<Optional<String>> TITLE_ZH =
            Setting.optional("title_zh", Texts.notBlank(), "title", "Chinese name for people.");
    private static final Setting<Located<String>> WHERE = Setting.required(
            "where", Located.of(Texts.notBlank("an SQL predicate")), "SQL predicate over user_360: who belongs.");
    private static final Setting<Integer> PRIORITY = Setting.defaulting(
            "priority", Numbers.atLeast(1), "100", "1 is reached first; a person's audiences are ranked by it.");
    private static final Setting<List<Located<String>>> EXCLUDE = Setting.defaulting(
            "exclude",
            ListShape.of(Located.of(NameShape.NAME)),
            "[]",
            "Audiences whose members are left out of this one.");
    private static final Setting<Optional<Integer>> CAP = Setting.optional(
            "cap", Numbers.atLeast(1), "no limit", "Members at most: those with the highest net revenue.");
    private static final Setting<Double> HOLDOUT = Setting.defaulting(
            "holdout", Numbers.ratio(), "0", "Share of the members kept back to measure the effect, before the cap.");

    private static final Setting<Optional<List<String>>> IDS = Setting.optional(
            "ids",
            ListShape.notEmpty(Choice.of(new TreeSet<>(Arrays.stream(IdKind.values())
                    .filter(IdKind::isKnown)
                    .map(IdKind::code)
                    .toList()))),
            "the kinds of `buyer_id` in the order of sources",
            "Kinds of id that its destinations need, where customers are people: files carry the first kind that somebody"
                    + " has, and of several such ids the one seen first; who has none is refused.");

    private AudienceSettings() {}

    /** An audience file where {@code destinations} are the exports there are. */
    static ObjectShape<AudienceFile> shape(Set<String> destinations) {
        Setting<List<String>> to = Setting.required(
                "destinations", ListShape.notEmpty(Choice.of(new TreeSet<>(destinations))), "Exports that get a file.");
        return ObjectShape.of(
                "audience",
                "Whom to reach: one file an audience.",
                values -> make(values, values.get(to)),
                NAME,
                TITLE,
                TITLE_ZH,
                WHERE,
                PRIORITY,
                EXCLUDE,
                CAP,
                HOLDOUT,
                to,
                IDS);
    }

    private static AudienceFile make(Values values, List<String> destinations) {
        List<Located<String>> exclude = values.get(EXCLUDE);
        Item item = values.item();
        var audience = new AudienceConfig(
                item.document().file().toAbsolutePath().normalize(),
                values.get(WHERE).item().textLine(),
                values.get(NAME).value(),
                values.get(TITLE),
                values.get(TITLE_ZH).orElse(values.get(TITLE)),
                values.get(WHERE).value().stripTrailing(),
                values.get(PRIORITY),
                exclude.stream().map(Located::value).toList(),
                values.get(CAP).map(OptionalInt::of).orElse(OptionalInt.empty()),
                values.get(HOLDOUT),
                destinations,
                values.get(IDS).orElse(List.of()));
        return new AudienceFile(audience, values.get(NAME), exclude);
    }
}
