package org.headwater.jobs.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.MembersConfig.Card;
import org.headwater.jobs.config.MembersConfig.Right;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.MapShape;
import org.headwater.jobs.config.yaml.Numbers;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** Levels, cards and rights of members. */
final class MembersSettings {

    private static final int MOST_AMOUNT = 1_000_000;

    private static final Setting<String> NAME =
            Setting.required("name", NameShape.NAME, "What the right is called, such as agent.");
    private static final Setting<Integer> WITHIN = Setting.defaulting(
            "within_days", Numbers.atLeast(1), "365", "Days up to the as-of date in which check-ins and spend count.");
    private static final Setting<Optional<Integer>> CHECK_INS =
            Setting.optional("check_ins", Numbers.atLeast(1), "Days with a check-in.");
    private static final Setting<Optional<BigDecimal>> SPEND =
            Setting.optional("spend", Numbers.decimal(0, MOST_AMOUNT), "Paid less given back, in the currency.");
    private static final Setting<Optional<Integer>> INVITEES =
            Setting.optional("invitees", Numbers.atLeast(1), "People brought who have paid an order.");
    private static final Setting<List<String>> PACKAGES = Setting.defaulting(
            "packages",
            ListShape.of(Texts.notBlank()),
            "[]",
            "Product numbers of which one has to be bought, whenever.");

    private static final Shape<Right> RIGHT = ObjectShape.of(
                    "right",
                    "What has to be done for a right; what is absent is not asked for.",
                    MembersSettings::right,
                    NAME,
                    WITHIN,
                    CHECK_INS,
                    SPEND,
                    INVITEES,
                    PACKAGES)
            .then(MembersSettings::askingSomething);

    private static final Setting<List<Integer>> LEVELS = Setting.defaulting(
            "levels",
            ListShape.notEmpty(Numbers.atLeast(0)).then(MembersSettings::growing),
            "[0, 200, 1000, 3000, 8000]",
            "Points ever earned from which on each level is: V1 from the first on, which is 0.");
    private static final Setting<BigDecimal> POINT_VALUE = Setting.defaulting(
            "point_value",
            Numbers.decimal(0, MOST_AMOUNT),
            "0",
            "What a point is worth when it is redeemed, in the currency.");
    private static final Setting<Optional<Map<String, Card>>> CARDS =
            Setting.optional("cards", new MapShape<>(Choice.of(Card.class)), "What card a product of that number is.");
    private static final Setting<List<Right>> RIGHTS =
            Setting.defaulting("rights", ListShape.of(RIGHT).uniqueBy("name"), "[]", "What members can earn.");

    static final Setting<MembersConfig> MEMBERS = Setting.defaulting(
            "members",
            ObjectShape.of(
                    "members",
                    "Levels, cards and rights of members.",
                    values -> new MembersConfig(
                            values.get(LEVELS),
                            values.get(POINT_VALUE),
                            values.get(CARDS).orElse(Map.of()),
                            values.get(RIGHTS)),
                    LEVELS,
                    POINT_VALUE,
                    CARDS,
                    RIGHTS),
            "{}",
            "Levels, cards and rights of members.");

    private MembersSettings() {}

    private static Right right(Values values) {
        return new Right(
                values.get(NAME),
                values.get(WITHIN),
                values.get(CHECK_INS),
                values.get(SPEND),
                values.get(INVITEES),
                values.get(PACKAGES));
    }

    private static Optional<Right> askingSomething(Item item, Right right) {
        boolean asks = right.checkIns().isPresent()
                || right.spend().isPresent()
                || right.invitees().isPresent()
                || !right.packages().isEmpty();
        return asks
                ? Optional.of(right)
                : item.problem("must ask for something: check_ins, spend, invitees or packages; asks for nothing");
    }

    private static Optional<List<Integer>> growing(Item item, List<Integer> levels) {
        boolean grows = levels.get(0) == 0;
        for (int i = 1; i < levels.size(); i++) {
            grows &= levels.get(i - 1) < levels.get(i);
        }
        return grows ? Optional.of(levels) : item.problem("must begin with 0 and grow; was " + levels);
    }
}
