package org.headwater.jobs.generate;

import java.util.Locale;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.truth.TruthColumn;
import org.headwater.synthetic.truth.TruthTable;
import org.headwater.synthetic.truth.Truths;

/** {@code truth/README.md}. */
final class TruthPage {

    private TruthPage() {}

    static String of(World world) {
        var page = new StringBuilder();
        Profile profile = world.profile();
        page.append("# What is really so\n\n");
        page.append(String.format(
                Locale.ROOT,
                "The truth about a %s brand that does not exist: %,d people over %,d days, seed %d. No real file tells it;"
                        + " it is here to score answers against. Columns that look ahead were simulated on for a year past"
                        + " the last day.\n\n",
                profile.key(),
                world.users(),
                world.until(),
                world.seed()));
        page.append(String.format(
                Locale.ROOT,
                "Laws of this profile: purchase rate a day gamma(shape %s, scale 1/%s); gone after an order with"
                        + " probability beta(%s, %s), the first order included; an order's payment in yuan gamma(shape %s,"
                        + " rate nu), nu gamma(shape %s, rate %s). A person's days are stretched by the season, which is the"
                        + " same for all and a year long on average.\n",
                profile.rateShape,
                profile.rateDays,
                profile.leaveA,
                profile.leaveB,
                profile.spendP,
                profile.spendQ,
                profile.spendGammaYuan));
        for (TruthTable table : Truths.ALL) {
            page.append("\n## ")
                    .append(table.name())
                    .append("\n\n")
                    .append(table.grain())
                    .append(".\n\n");
            page.append("| column | type | what it is and how it was drawn |\n|---|---|---|\n");
            for (TruthColumn column : table.columns()) {
                page.append(String.format(
                        Locale.ROOT, "| `%s` | %s | %s |\n", column.name(), type(column), column.meaning()));
            }
        }
        return page.toString();
    }

    private static String type(TruthColumn column) {
        return switch (column.type()) {
            case TEXT -> "string";
            case WHOLE -> "bigint";
            case REAL -> "double";
            case FLAG -> "boolean";
            case TIME -> "timestamp, UTC";
        };
    }
}
