package org.headwater.jobs.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sources that many people have, mapped once: each is the YAML that a user would write in a source, minus its name and
 * files. To add one: write {@code presets/NAME.yaml} among the resources, name it here, and put a sample beside the others.
 */
public final class Presets {

    /** Every preset, by what it reads. */
    public static final List<String> NAMES = List.of(
            "shopify_orders",
            "taobao_orders",
            "taobao_refunds",
            "tmall_orders",
            "youzan_orders",
            "youzan_refunds",
            "woocommerce_orders",
            "woocommerce_refunds",
            "meta_ads",
            "google_ads",
            "tencent_ads",
            "ocean_engine");

    /** Files that people would like to have read, and why they are not. */
    static final Map<String, String> REFUSED = Map.of(
            "woocommerce_analytics",
            "is no source of revenue: its amounts are text for people, such as ৳2,999, and its products one joined cell;"
                    + " export the orders themselves and use \"woocommerce_orders\"");

    private Presets() {}

    /**
     * The YAML of a preset, with comments that explain it.
     *
     * @return empty when there is no such preset
     */
    public static Optional<String> yaml(String name) {
        return NAMES.contains(name)
                ? Optional.of(read("/org/headwater/jobs/presets/" + name + ".yaml"))
                : Optional.empty();
    }

    private static String read(String resource) {
        try (InputStream in = Presets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Presets names a preset without a file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
