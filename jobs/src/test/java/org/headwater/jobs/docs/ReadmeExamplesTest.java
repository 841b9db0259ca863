package org.headwater.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.headwater.jobs.audience.Audiences;
import org.headwater.jobs.behaviour.Funnels;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.MembersConfig.Right;
import org.headwater.jobs.config.SourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The YAML that the README shows is read, with the audiences of the sample shop beside it. */
class ReadmeExamplesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void areAConfigAFunnelMembersAndAnAudience() throws IOException {
        List<String> examples = YAML.matcher(Files.readString(PROJECT.resolve("README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(examples).hasSize(4);
        Path audiences = Files.createDirectories(folder.resolve("audiences"));
        for (String name : List.of("vip", "high_refund")) {
            Files.copy(PROJECT.resolve("data-samples/audiences/" + name + ".yaml"), audiences.resolve(name + ".yaml"));
        }
        Files.writeString(audiences.resolve("win_back.yaml"), examples.get(3));
        Path funnels = Files.createDirectories(folder.resolve("funnels"));
        Files.writeString(funnels.resolve("first_order.yaml"), examples.get(1));
        Path file = Files.writeString(folder.resolve("headwater.yaml"), examples.get(0) + examples.get(2));

        Config config = ConfigFile.read(file, Set.of("id_list", "review_sheet"));

        assertThat(config.sources()).extracting(SourceConfig::name).containsExactly("taobao_orders");
        assertThat(config.audiences())
                .extracting(AudienceConfig::name)
                .containsExactlyInAnyOrder("vip", "high_refund", "win_back");
        Audiences.check(config.audiences());
        assertThat(config.funnels()).extracting(FunnelConfig::name).containsExactly("first_order");
        Funnels.check(config.funnels());
        assertThat(config.members().rights()).extracting(Right::name).containsExactly("partner");
    }
}
