package org.headwater.jobs.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.headwater.jobs.config.yaml.Document;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Quoted;

/** The funnels of a config: the presets that it names and every {@code *.yaml} of its folder. */
final class FunnelFolder {

    private static final NamedFiles FILES = new NamedFiles("Funnel", HeadwaterSettings.FUNNELS);

    private static final ObjectShape<FunnelConfig> SHAPE = FunnelSettings.SHAPE.check(
            values -> values.find(FunnelSettings.NAME).ifPresent(NamedFiles::checkName));

    private FunnelFolder() {}

    /** Ordered by name; what is wrong is added to the problems of {@code root}. */
    static List<FunnelConfig> read(Item root, List<String> presets) {
        List<FunnelConfig> funnels = new ArrayList<>();
        presets.forEach(name -> funnels.add(FunnelPresets.read(name)));
        Set<String> names = new HashSet<>(presets);
        for (Path file : FILES.of(root)) {
            Document.open("Funnel file", file, root.document().problems())
                    .flatMap(item -> SHAPE.read(item).filter(f -> isNew(item, f, names)))
                    .ifPresent(funnels::add);
        }
        funnels.sort(Comparator.comparing(FunnelConfig::name));
        return funnels;
    }

    private static boolean isNew(Item item, FunnelConfig funnel, Set<String> names) {
        if (names.add(funnel.name())) {
            return true;
        }
        item.problem(Quoted.of(funnel.name()) + " is the name of a preset that funnel_presets names; leave one out");
        return false;
    }
}
