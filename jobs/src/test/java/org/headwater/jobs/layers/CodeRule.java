package org.headwater.jobs.layers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.headwater.jobs.tables.Field;

/** What must hold of every class of the program, each with classes that break it. */
enum CodeRule {
    PACKAGES_KNOW_THEIR_NEIGHBOURS_ONLY(
            classes().should(Neighbours.knowOnlyTheirNeighbours()).because("data and knowledge flow one way"),
            "DateUtils"),

    ONLY_EDGES_ASK_CLOCK_AND_MACHINE(
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.headwater.jobs.run..", "org.headwater.jobs.bench..", "org.headwater.jobs.check..")
                    .should(World.askTheClockOrTheMachine())
                    .because("the same input gives the same output, whenever and wherever it runs"),
            "AsksTheMachine"),

    NOBODY_DRAWS_WITHOUT_A_SEED(
            noClasses().should(World.drawWithoutASeed()).because("the same input gives the same output"),
            "DrawsWithoutASeed"),

    NOBODY_CALLS_UNSTABLE_FUNCTIONS(
            noClasses()
                    .should(World.callUnstableFunctions())
                    .because("rows must not depend on when, where and in which order they are computed"),
            "CallsUnstableFunctions"),

    TRANSFORMS_DO_NOT_REACH_OUTSIDE(
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.headwater.jobs.run..",
                            "org.headwater.jobs.bench..",
                            "org.headwater.jobs.check..",
                            "org.headwater.jobs.sources..",
                            "org.headwater.jobs.exports..",
                            "org.headwater.jobs.config..",
                            "org.headwater.jobs.generate..",
                            "org.headwater.jobs.lab..",
                            "org.headwater.jobs.fold..",
                            "org.headwater.jobs.lake..",
                            "org.headwater.jobs.walk..")
                    .should(World.reachOutside())
                    .because("a job is a function of tables and plain values"),
            "ReachesOutside"),

    NOBODY_USES_BEANS_AS_ROWS(
            noClasses().should(World.useBeanEncoders()).because("a table is declared by its enum"), "UsesBeanEncoders"),

    NOBODY_HAS_AN_EMPTY_NAME(
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Managers|Common)(\\$.*)?")
                    .because("such a name says nothing of what belongs in the class"),
            "DateUtils"),

    EVERY_TABLE_IS_LISTED(
            classes().that().areAssignableTo(Field.class).and().areEnums().should(Listed.beATableThatTheCatalogLists()),
            "UnlistedTable",
            "UndeclaredTable"),

    EVERY_JOB_IS_LISTED(classes().should(Listed.haveOnlyJobsThatThePipelineLists()), "UnlistedJob");

    private final ArchRule rule;
    private final List<String> brokenBy;

    CodeRule(ArchRule rule, String... brokenBy) {
        this.rule = rule;
        this.brokenBy = List.of(brokenBy);
    }

    ArchRule rule() {
        return rule;
    }

    /** Classes in the package {@code bad}. */
    List<String> brokenBy() {
        return brokenBy;
    }
}
