package org.headwater.jobs.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.headwater.jobs.config.yaml.Document;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Problems;

/** The audience files: every {@code *.yaml} of one folder. */
final class AudienceFolder {

    private static final NamedFiles FILES = new NamedFiles("Audience", HeadwaterSettings.AUDIENCES);

    private AudienceFolder() {}

    /** The audiences that belong to the main file {@code root}, ordered by name; what is wrong is added to its problems. */
    static List<AudienceConfig> read(Item root, Set<String> destinations) {
        Problems problems = root.document().problems();
        ObjectShape<AudienceFile> shape = AudienceSettings.shape(destinations);
        Set<String> names = new TreeSet<>();
        var audiences = new ArrayList<AudienceFile>();
        for (Path file : FILES.of(root)) {
            names.add(NamedFiles.nameOf(file));
            Document.open("Audience file", file, problems).flatMap(shape::read).ifPresent(audiences::add);
        }
        AudienceChecks.check(audiences, names);
        return audiences.stream().map(AudienceFile::audience).toList();
    }
}
