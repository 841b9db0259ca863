package org.headwater.jobs.layers;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds of the program, and is broken by classes that are wrong on purpose. */
class LayersTest {

    private static final String BAD = "org.headwater.jobs.layers.bad";
    private static final JavaClasses PROGRAM = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses WRONG =
            new ClassFileImporter().importPath(Path.of("target/test-classes", BAD.split("\\.")));

    @ParameterizedTest
    @EnumSource
    void holdsOfTheProgram(CodeRule rule) {
        assertThat(PROGRAM.size()).isGreaterThan(100);

        rule.rule().check(PROGRAM);
    }

    /** By every method of a bad class; by the class as such where it has none. */
    @ParameterizedTest
    @EnumSource
    void isBrokenByEveryMethodThatIsWrongOnPurpose(CodeRule rule) {
        String report =
                String.join("\n", rule.rule().evaluate(WRONG).getFailureReport().getDetails());

        assertThat(rule.brokenBy().stream().flatMap(LayersTest::offences))
                .isNotEmpty()
                .allSatisfy(offence -> assertThat(report).contains(offence));
    }

    private static Stream<String> offences(String bad) {
        JavaClass type = WRONG.get(BAD + "." + bad);
        List<String> methods = type.getMethods().stream()
                .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(m -> !m.getName().equals("spec"))
                .map(JavaMethod::getFullName)
                .toList();
        return methods.isEmpty() ? Stream.of(type.getName()) : methods.stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void letsAPackageKnowItsNeighboursAndNobodyElse(String line) {
        JavaClasses knowing = WRONG.that(
                describe("know one package", c -> c.tryGetField("known").isPresent()));

        Set<String> refused = classes()
                .should(Neighbours.knowOnlyTheNeighboursOf(line))
                .evaluate(knowing)
                .getFailureReport()
                .getDetails()
                .stream()
                .map(detail -> detail.replaceAll(".*\\$(\\w+)[.>].*", "$1"))
                .collect(toSet());

        assertThat(refused)
                .isEqualTo(knowing.stream()
                        .filter(c -> !mayKnow(
                                line, Neighbours.lineOf(c.getField("known").getRawType())))
                        .map(JavaClass::getSimpleName)
                        .collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aPackageKnowsAllThatItMay(String line) {
        Set<String> known = PROGRAM.stream()
                .filter(c -> Neighbours.lineOf(c).equals(line))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> Neighbours.lineOf(d.getTargetClass().getBaseComponentType()))
                .collect(toSet());

        assertThat(known).containsAll(Neighbours.of(line));
    }

    private static boolean mayKnow(String line, String known) {
        return line.equals(known) || Neighbours.of(line).contains(known);
    }

    static List<String> lines() {
        return Neighbours.lines();
    }
}
