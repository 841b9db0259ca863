package org.headwater.jobs.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.headwater.jobs.config.yaml.Located;
import org.headwater.jobs.config.yaml.Nearest;
import org.headwater.jobs.config.yaml.Quoted;

/** What must fit together among audience files. */
final class AudienceChecks {

    private AudienceChecks() {}

    /**
     * Adds the problems that only show between files.
     *
     * @param names of all files, also those that could not be read
     */
    static void check(List<AudienceFile> audiences, Set<String> names) {
        checkNames(audiences);
        audiences.forEach(audience -> checkExcludes(audience, names));
        checkCircles(audiences);
    }

    private static void checkNames(List<AudienceFile> audiences) {
        Map<String, AudienceFile> byName = new HashMap<>();
        for (AudienceFile audience : audiences) {
            Located<String> name = audience.name();
            NamedFiles.checkName(name);
            AudienceFile other = byName.putIfAbsent(name.value(), audience);
            if (other != null) {
                name.item()
                        .problem("%s is already the name in %s, on line %d"
                                .formatted(
                                        Quoted.of(name.value()),
                                        other.name().item().document().file(),
                                        other.name().item().line()));
            }
        }
    }

    private static void checkExcludes(AudienceFile audience, Set<String> names) {
        for (Located<String> excluded : audience.exclude()) {
            if (!names.contains(excluded.value())) {
                excluded.item()
                        .problem("there is no audience " + Quoted.of(excluded.value())
                                + Nearest.hint(excluded.value(), names));
            }
        }
    }

    private static void checkCircles(List<AudienceFile> audiences) {
        var excludes = new TreeMap<String, List<Located<String>>>();
        audiences.forEach(audience -> excludes.putIfAbsent(audience.name().value(), audience.exclude()));
        var told = new TreeSet<String>();
        for (String start : excludes.keySet()) {
            if (!told.contains(start)) {
                List<Located<String>> circle = Circles.shortest(start, excludes);
                circle.forEach(step -> told.add(step.value()));
                if (!circle.isEmpty()) {
                    String names = String.join(
                            " -> ", circle.stream().map(Located::value).toList());
                    circle.get(0).item().problem("excludes in a circle: " + start + " -> " + names);
                }
            }
        }
    }
}
