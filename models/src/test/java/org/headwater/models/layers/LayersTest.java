package org.headwater.models.layers;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An algorithm is plain Java: usable and testable without anything else, and the same every time. */
class LayersTest {

    private static final JavaClasses MODELS = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses WRONG =
            new ClassFileImporter().importPath(Path.of("target/test-classes/org/headwater/models/layers/bad"));

    private static final String[] PLAIN = {"java..", "org.headwater.models.."};

    /** Dictionaries of Chinese are not to be had in Java itself. */
    private static final DescribedPredicate<JavaClass> WITH_DICTIONARIES = describe(
            "read the dictionaries of text",
            type -> type.getName().matches("org\\.headwater\\.models\\.text\\.(Simplified|Readings)"));

    /** Which numbers are telephone numbers is a table of facts that nobody should keep twice. */
    private static final DescribedPredicate<JavaClass> WITH_NUMBERS =
            describe("read telephone numbers", type -> type.getName().equals("org.headwater.models.identity.Phones"));

    /** Clusters and trees are found by a library; what they are used for is plain again. */
    private static final DescribedPredicate<JavaClass> WITH_SMILE = describe(
            "find clusters and trees",
            type -> type.getName()
                    .matches("org\\.headwater\\.models\\.(seeded\\.Seeded|clusters\\.BehaviourClusters"
                            + "|propensity\\.BoostedTrees)"));

    /** The Leiden algorithm by its authors. */
    private static final DescribedPredicate<JavaClass> WITH_COMMUNITIES =
            describe("find communities", type -> type.getName().equals("org.headwater.models.spread.Communities"));

    private static final ArchRule PLAIN_JAVA = classes()
            .that(DescribedPredicate.not(
                    WITH_DICTIONARIES.or(WITH_NUMBERS).or(WITH_COMMUNITIES).or(WITH_SMILE)))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PLAIN);

    private static final ArchRule PLAIN_BUT_FOR_DICTIONARIES = classes()
            .that(WITH_DICTIONARIES)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAPackage("com.hankcs.hanlp.dictionary..")));

    private static final ArchRule PLAIN_BUT_FOR_NUMBERS = classes()
            .that(WITH_NUMBERS)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAPackage("com.google.i18n.phonenumbers..")));

    private static final ArchRule PLAIN_BUT_FOR_SMILE = classes()
            .that(WITH_SMILE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAPackage("smile..")));

    private static final ArchRule PLAIN_BUT_FOR_COMMUNITIES = classes()
            .that(WITH_COMMUNITIES)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAPackage("nl.cwts..")));

    private static final ArchRule WITHOUT_THE_WORLD = noClasses()
            .should(dependOnClassesThat(
                            describe(
                                    "are files, streams or networks",
                                    type -> type.getName()
                                            .matches(
                                                    "java\\.(io\\.(?!Serializable|UncheckedIO).*|net\\..*|nio\\.file\\.Files)")))
                    .or(accessTargetWhere(describe("asks clock, chance or machine", LayersTest::asksTheWorld))));

    private static boolean asksTheWorld(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return target.matches("java\\.time\\..*\\.now\\(.*|java\\.time\\.Clock\\.(system|tick).*"
                + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty|in|out|err).*"
                + "|java\\.lang\\.(Strict)?Math\\.random.*|java\\.util\\.(Splittable)?Random\\.<init>\\(\\)"
                + "|java\\.util\\.UUID\\.randomUUID.*|java\\.util\\.concurrent\\.ThreadLocalRandom\\..*"
                + "|java\\.security\\.SecureRandom\\..*|.*\\.(getDefault|systemDefault|defaultCharset)\\(\\)");
    }

    @Test
    void modelsDependOnJavaOnly() {
        assertThat(MODELS.size()).isGreaterThan(10);

        PLAIN_JAVA.check(MODELS);
        PLAIN_BUT_FOR_DICTIONARIES.check(MODELS);
        PLAIN_BUT_FOR_NUMBERS.check(MODELS);
        PLAIN_BUT_FOR_SMILE.check(MODELS);
        PLAIN_BUT_FOR_COMMUNITIES.check(MODELS);
    }

    @Test
    void modelsDoNotTouchTheWorld() {
        WITHOUT_THE_WORLD.check(MODELS);
    }

    @Test
    void aLibraryIsSeen() {
        assertThat(report(PLAIN_JAVA)).contains("KnowsALibrary").doesNotContain("KnowsFilesAndClock");
    }

    @Test
    void everyTouchOfTheWorldIsSeen() {
        var wrong = WRONG.get("org.headwater.models.layers.bad.KnowsFilesAndClock");

        assertThat(wrong.getMethods())
                .hasSize(7)
                .allSatisfy(method -> assertThat(report(WITHOUT_THE_WORLD)).contains(method.getFullName()));
    }

    private static String report(ArchRule rule) {
        return String.join("\n", rule.evaluate(WRONG).getFailureReport().getDetails());
    }
}
