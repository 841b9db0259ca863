package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.junit.jupiter.api.Test;

/** The events and ids of the sample brand, as its config reads them. The numbers were counted in the files by other means. */
class BrandEventsTest {

    private static final Config CONFIG = ConfigFile.read(Path.of("../data-samples/headwater.yaml"));

    @Test
    void everyRecordOfTheMiniProgramIsAnEventOrWasCutShort() throws IOException {
        var found = Found.in("mini_program_events");

        assertThat(found.outcomes).isEqualTo(Map.of("accepted", 10_708, "MALFORMED_JSON", 25));
        assertThat(found.events).isEqualTo(10_708);
        assertThat(found.eventIds).hasSize(10_613);
        assertThat(found.names).containsEntry("$SignUp", 403).containsEntry("profile_set", 291);
        assertThat(found.links).containsEntry("mini_program_visitor - openid track_signup", 403);
    }

    @Test
    void everyCallOfTheSiteIsAnEventOrWasCutShort() throws IOException {
        var found = Found.in("site_events");

        assertThat(found.outcomes).isEqualTo(Map.of("accepted", 1_899, "MALFORMED_JSON", 1));
        assertThat(found.eventIds).hasSize(1_879);
        assertThat(found.names).containsEntry("identify", 82).containsEntry("page", 71);
        assertThat(found.links)
                .containsEntry("anonymous - email identify", 82)
                .containsEntry("anonymous - email seen_together", 1_369 - 82)
                .containsEntry("device - email seen_together", 1_369);
    }

    @Test
    void everyRowWithTwoIdsLinksThem() throws IOException {
        var found = Found.in("identities");

        assertThat(found.outcomes)
                .isEqualTo(Map.of("accepted", 292 + 370 + 69 + 45 + 35, "fewer_than_two_ids", 34, "MALFORMED_JSON", 3));
        assertThat(found.links)
                .isEqualTo(Map.of(
                        "member_id - phone member_registered", 292,
                        "member_id - openid member_registered", 292,
                        "member_id - unionid member_registered", 292,
                        "external_userid - unionid wecom_bound", 370,
                        "member_id - taobao_nick taobao_bound", 69,
                        "email - phone site_login", 45,
                        "anonymous - email site_login", 45,
                        "email - member_id site_login", 35,
                        "anonymous - member_id site_login", 35));
    }

    /** What the rows of a source came to. */
    private static final class Found {
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private final Map<String, Integer> names = new TreeMap<>();
        private final Map<String, Integer> links = new TreeMap<>();
        private final Set<String> eventIds = new HashSet<>();
        private int events;

        static Found in(String name) throws IOException {
            SourceConfig source = CONFIG.sources().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            var found = new Found();
            for (SourceFile file : SourceFiles.list(CONFIG, new Configuration(), any -> true)) {
                if (file.source().equals(name)) {
                    found.read(source, Path.of(URI.create(file.path())));
                }
            }
            return found;
        }

        private void read(SourceConfig source, Path file) throws IOException {
            var mapper = new RowMapper(source, "CNY");
            try (RowReader reader = RowReaders.open(source, Files.newInputStream(file))) {
                for (RawRow raw = reader.next(); raw != null; raw = reader.next()) {
                    add(mapper.map(raw));
                }
            }
        }

        private void add(MappedRow row) {
            outcomes.merge(
                    switch (row.disposition()) {
                        case ACCEPTED -> "accepted";
                        case IGNORED, QUARANTINED -> row.reason();
                    },
                    1,
                    Integer::sum);
            for (CoreRecord record : row.records()) {
                if (record.kind() == RecordKind.EVENT) {
                    events++;
                    eventIds.add(text(record, Events.EVENT_ID));
                    names.merge(text(record, Events.NAME), 1, Integer::sum);
                } else {
                    links.merge(
                            text(record, IdentityLinks.A_KIND) + " - "
                                    + text(record, IdentityLinks.B_KIND) + " "
                                    + text(record, IdentityLinks.CAUSE),
                            1,
                            Integer::sum);
                }
            }
        }

        private static String text(CoreRecord record, Enum<? extends Field> column) {
            return record.values().getString(record.kind().table().fields().indexOf((Field) column));
        }
    }
}
