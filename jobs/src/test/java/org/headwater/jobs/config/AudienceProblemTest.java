package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Audience files that cannot be right, alone or together. */
class AudienceProblemTest {

    private static final String VIP = """
            name: vip
            title: High value
            where: orders > 3
            destinations: [id_list]
            """;

    @TempDir
    private Path folder;

    private ConfigFolder config;

    @BeforeEach
    void aMainFileThatIsFine() {
        config = new ConfigFolder(folder).write("headwater.yaml", ConfigFolder.SOURCE);
    }

    static Stream<Hostile> files() {
        return Stream.of(
                new Hostile("almost empty", "name: vip\n", """
                        audiences/vip.yaml:1: "title" is missing; it must be text
                        audiences/vip.yaml:1: "where" is missing; it must be an SQL predicate
                        audiences/vip.yaml:1: "destinations" is missing; it must be a list, each one of id_list, review_sheet"""),
                new Hostile(
                        "another name than the file's",
                        VIP.replace("name: vip", "name: vips"),
                        "audiences/vip.yaml:1: name: must be the file's name without .yaml, \"vip\"; was \"vips\""),
                new Hostile(
                        "a name that climbs out of its folder",
                        VIP.replace("name: vip", "name: ../../vip"),
                        "audiences/vip.yaml:1: name: must be 1 to 64 of a-z, 0-9 and _; was \"../../vip\""),
                new Hostile(
                        "a name that Windows keeps for itself, in capitals",
                        VIP.replace("name: vip", "name: CON"),
                        "audiences/vip.yaml:1: name: must be 1 to 64 of a-z, 0-9 and _; was \"CON\""),
                new Hostile(
                        "a name of 300 letters",
                        VIP.replace("name: vip", "name: " + "v".repeat(300)),
                        "audiences/vip.yaml:1: name: must be 1 to 64 of a-z, 0-9 and _; was \"" + "v".repeat(80)
                                + "\"…"),
                new Hostile(
                        "a name of emoji",
                        VIP.replace("name: vip", "name: 💎"),
                        "audiences/vip.yaml:1: name: must be 1 to 64 of a-z, 0-9 and _; was \"💎\""),
                new Hostile(
                        "a destination that there is not",
                        VIP.replace("[id_list]", "[id_list, wecom]"),
                        "audiences/vip.yaml:4: destinations[1]: must be one of id_list, review_sheet; was \"wecom\""),
                new Hostile(
                        "a destination twice",
                        VIP.replace("[id_list]", "[id_list, id_list]"),
                        "audiences/vip.yaml:4: destinations[1]: \"id_list\" is given twice, first on line 4"),
                new Hostile(
                        "no destination",
                        VIP.replace("[id_list]", "[]"),
                        "audiences/vip.yaml:4: destinations: must hold at least one element; was empty"),
                new Hostile(
                        "a predicate of white space",
                        VIP.replace("orders > 3", "' '"),
                        "audiences/vip.yaml:3: where: must be an SQL predicate; was the quoted text \" \""),
                new Hostile(
                        "a predicate that is a list",
                        VIP.replace("orders > 3", "[orders > 3]"),
                        "audiences/vip.yaml:3: where: must be an SQL predicate; was a list"),
                new Hostile(
                        "everybody held out, and more",
                        VIP + "holdout: 1.5\n",
                        "audiences/vip.yaml:5: holdout: must be a number from 0 to 1; was \"1.5\""),
                new Hostile(
                        "nobody at most",
                        VIP + "cap: 0\n",
                        "audiences/vip.yaml:5: cap: must be a whole number from 1 to 2147483647; was \"0\""),
                new Hostile(
                        "an audience excluded that there is not",
                        VIP + "exclude: [vop]\n",
                        "audiences/vip.yaml:5: exclude[0]: there is no audience \"vop\"; did you mean \"vip\"? There is: vip"),
                new Hostile(
                        "an audience excluded that is like no other",
                        VIP + "exclude:\n  - refunders\n",
                        "audiences/vip.yaml:6: exclude[0]: there is no audience \"refunders\". There is: vip"),
                new Hostile(
                        "an audience excluded twice",
                        VIP + "exclude: [a, a]\n",
                        "audiences/vip.yaml:5: exclude[1]: \"a\" is given twice, first on line 5"),
                new Hostile(
                        "an audience that excludes itself",
                        VIP + "exclude: [vip]\n",
                        "audiences/vip.yaml:5: exclude[0]: excludes in a circle: vip -> vip"),
                new Hostile(
                        "a setting that is nearly right",
                        VIP + "hold_out: 0.1\n",
                        "audiences/vip.yaml:5: \"hold_out\" is not a setting here; did you mean \"holdout\"? There is: name, title,"
                                + " title_zh, where, priority, exclude, cap, holdout, destinations, ids"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithItsLine(Hostile file) {
        assertThat(config.write("audiences/vip.yaml", file.yaml()).problems()).isEqualTo(file.expected());
    }

    @Test
    void showsAShortestCircleForEveryAudienceThatIsInOne() {
        audience("a", "[b]");
        audience("b", "[d, c]");
        audience("c", "[a]");
        audience("d", "[e]");
        audience("e", "[a]");

        assertThat(config.problems()).isEqualTo("""
                audiences/a.yaml:5: exclude[0]: excludes in a circle: a -> b -> c -> a
                audiences/d.yaml:5: exclude[0]: excludes in a circle: d -> e -> a -> b -> d""");
    }

    @Test
    void showsEveryCircleThatHasNothingToDoWithAnother() {
        audience("a", "[x]");
        audience("b", "[a, x]");
        audience("m", "[n]");
        audience("n", "[m]");
        audience("x", "[y]");
        audience("y", "[x]");

        assertThat(config.problems()).isEqualTo("""
                audiences/m.yaml:5: exclude[0]: excludes in a circle: m -> n -> m
                audiences/x.yaml:5: exclude[0]: excludes in a circle: x -> y -> x""");
    }

    @Test
    void takesExcludesThatMeetAgain() {
        audience("a", "[b, c]");
        audience("b", "[d]");
        audience("c", "[d]");
        audience("d", "[]");

        assertThat(config.problems()).isEmpty();
    }

    @Test
    void doesNotMissAnAudienceWhoseFileIsBroken() {
        audience("a", "[b]");
        config.write("audiences/b.yaml", "name: b: c\n");

        assertThat(config.problems()).isEqualTo("audiences/b.yaml:1: is not YAML: mapping values are not allowed here");
    }

    @Test
    void refusesTwoFilesOfOneName() {
        config.write("audiences/vip.yaml", VIP).write("audiences/vip2.yaml", VIP);

        assertThat(config.problems()).isEqualTo("""
                audiences/vip2.yaml:1: name: must be the file's name without .yaml, "vip2"; was "vip"
                audiences/vip2.yaml:1: name: "vip" is already the name in audiences/vip.yaml, on line 1""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIP", "high value", "重要", "vip.old"})
    void refusesFilesThatNoAudienceCanBeNamedAfter(String name) {
        config.write("audiences/" + name + ".yaml", VIP);

        assertThat(config.problems()).isEqualTo("""
                audiences/%1$s.yaml: the file's name must be 1 to 64 of a-z, 0-9 and _, then .yaml
                audiences/%1$s.yaml:1: name: must be the file's name without .yaml, "%1$s"; was "vip\"""".formatted(name));
    }

    @Test
    void refusesTheOtherEndingInsteadOfOverlookingIt() {
        config.write("audiences/vip.yml", VIP);

        assertThat(config.problems()).isEqualTo("audiences/vip.yml: an audience file must end in .yaml, was .yml");
    }

    @Test
    void overlooksWhatIsNoYaml() throws IOException {
        config.write("audiences/README.md", "# audiences")
                .write("audiences/.vip.yaml.swp", "x")
                .write("audiences/.b.yaml", "x");
        Files.createDirectory(folder.resolve("audiences/old"));

        assertThat(config.problems()).isEmpty();
    }

    @Test
    void saysThatTheFolderIsAFile() {
        config.write("audiences", "x");

        assertThat(config.problems()).isEqualTo("headwater.yaml:1: Audience folder audiences is not a folder");
    }

    @Test
    void tellsProblemsOfAllFilesMainFileFirst() {
        config.write("headwater.yaml", "zone: Moon\naudiences: people\n" + ConfigFolder.SOURCE)
                .write("people/b.yaml", VIP.replace("vip", "b") + "cap: many\n")
                .write("people/a.yaml", VIP.replace("vip", "a") + "priority: first\n");

        assertThat(config.problems()).isEqualTo("""
                headwater.yaml:1: zone: must be a time zone such as Asia/Shanghai; was "Moon"
                people/a.yaml:5: priority: must be a whole number from 1 to 2147483647; was "first"
                people/b.yaml:5: cap: must be a whole number from 1 to 2147483647; was "many\"""");
    }

    @Test
    void takesTheDestinationsThatThereAre() {
        config.write("audiences/vip.yaml", VIP.replace("id_list", "wecom_tags"));

        assertThat(ConfigFile.read(config.main(), Set.of("wecom_tags")).audiences())
                .singleElement()
                .satisfies(audience -> assertThat(audience.destinations()).containsExactly("wecom_tags"));
        assertThatThrownBy(() -> ConfigFile.read(config.main(), Set.of("sms", "ads")))
                .hasMessage(
                        folder + "/audiences/vip.yaml:4: destinations[0]: must be one of ads, sms; was \"wecom_tags\"");
    }

    private void audience(String name, String exclude) {
        config.write("audiences/" + name + ".yaml", VIP.replace("vip", name) + "exclude: " + exclude + "\n");
    }
}
