package org.headwater.jobs.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.headwater.jobs.config.yaml.Document;
import org.headwater.jobs.config.yaml.Problems;

/**
 * Ways that most brands have, written once: each is the YAML that a user would write. To add one: write {@code
 * funnels/NAME.yaml} among the resources and name it here.
 */
public final class FunnelPresets {

    /** Every preset. */
    public static final List<String> NAMES =
            List.of("aarrr", "aidma", "aipl", "livestream", "push_to_group", "public_to_private", "trial_to_main");

    private FunnelPresets() {}

    /** @throws IllegalStateException when the file that we ship is wrong */
    static FunnelConfig read(String name) {
        var problems = new Problems();
        return Document.of(Path.of("presets", name + ".yaml"), yaml(name), problems)
                .flatMap(FunnelSettings.SHAPE::read)
                .orElseThrow(() -> new IllegalStateException(String.join("\n", problems.messages())));
    }

    /** Whether a way takes the steps of the preset of this name, and not others under the same name. */
    public static boolean isShipped(FunnelConfig funnel, String name) {
        return funnel.name().equals(name)
                && funnel.rules().equals(read(name).rules())
                && steps(funnel).equals(steps(read(name)));
    }

    private static List<String> steps(FunnelConfig funnel) {
        return funnel.steps().stream().map(FunnelStep::toString).toList();
    }

    /** The YAML of a preset, with comments that explain it. */
    public static String yaml(String name) {
        String resource = "/org/headwater/jobs/funnels/" + name + ".yaml";
        try (InputStream in = FunnelPresets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("FunnelPresets names a funnel without a file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
