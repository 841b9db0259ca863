package org.headwater.jobs.docs;

import org.headwater.jobs.config.Presets;

/** The page of presets: each as the YAML that a user would write. */
final class PresetPage {

    private static final String HEAD = """
            # Presets

            Written by the code (`DocsTest`). A source that says `preset: NAME` is read as if what follows stood in it, so it needs a
            name and files and nothing more. A setting beside `preset` replaces the preset's setting of that name; within `orders`,
            `csv` and the other groups it does so setting by setting, and further down as a whole: `orders: {user_id: Phone}` changes
            who bought and nothing else, `orders: {status: …}` brings a whole map of its own. `without` leaves settings out, for
            files that lack a column: `without: [order_lines, orders.updated_at]`. A status that a preset does not know is
            quarantined, never guessed.

            WooCommerce Analytics' CSV has no preset: its revenue is text for people (`৳2,999`), its products one joined cell. It is
            no source of revenue; orders come from the REST API (`woocommerce_orders`).

            `data-samples/formats/NAME/` has a small made-up file for each, and what every row of it becomes (`expected.txt`).
            """;

    private PresetPage() {}

    static String markdown() {
        var page = new StringBuilder(HEAD);
        for (String name : Presets.NAMES) {
            page.append("\n## ")
                    .append(name)
                    .append("\n\n```yaml\n")
                    .append(Presets.yaml(name).orElseThrow())
                    .append("```\n");
        }
        return page.toString();
    }
}
