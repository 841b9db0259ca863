package org.headwater.jobs.layers;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of our packages each of our packages may know, itself always included. */
final class Neighbours {

    private static final String OURS = "org.headwater.";

    /** A package stands for those below it too, where they have no line of their own. */
    private static final Map<String, List<String>> MAY_KNOW = read("""
        models           |
        synthetic        |
        jobs.tables      |
        jobs.config.yaml |
        jobs.config      | jobs.config.yaml, models
        jobs.plan        | jobs.tables, jobs.config
        jobs.lake        | jobs.tables
        jobs.fold        | jobs.tables, jobs.plan
        jobs.statistics  |
        jobs.identity    | jobs.plan, jobs.tables, models
        jobs.core        | jobs.tables, jobs.plan
        jobs.value       | jobs.tables, jobs.plan, jobs.config, jobs.fold, jobs.identity, jobs.statistics, models
        jobs.people      | jobs.tables, jobs.plan, jobs.config, jobs.identity
        jobs.content     | jobs.tables, jobs.plan, jobs.config, jobs.people
        jobs.members     | jobs.tables, jobs.plan, jobs.config, jobs.people
        jobs.service     | jobs.tables, jobs.plan, jobs.people
        jobs.acquisition | jobs.tables, jobs.plan, jobs.config, jobs.identity, jobs.people, models
        jobs.propensity  | jobs.tables, jobs.plan, jobs.identity, models
        jobs.walk        | models
        jobs.spread      | jobs.tables, jobs.plan, jobs.config, jobs.identity, jobs.people, models
        jobs.behaviour   | jobs.tables, jobs.plan, jobs.config, jobs.people, jobs.audience, jobs.walk, models
        jobs.audience    | jobs.tables, jobs.plan, jobs.config, jobs.statistics
        jobs.sources     | jobs.tables, jobs.config, models
        jobs.exports     |
        jobs.reconciliation | jobs.tables, jobs.plan, jobs.config
        jobs             | jobs.plan, jobs.behaviour, jobs.core, jobs.identity, jobs.value, jobs.acquisition, jobs.content, jobs.members, jobs.service, jobs.propensity, jobs.spread, jobs.reconciliation, jobs.audience
        jobs.run         | jobs, jobs.behaviour, jobs.value, jobs.tables, jobs.lake, jobs.config, jobs.plan, jobs.audience, jobs.sources, jobs.exports, models, jobs.bench, jobs.check, jobs.generate, jobs.lab
        jobs.generate    | jobs.run, jobs.plan, synthetic
        jobs.lab         | jobs.run, jobs.plan, models
        jobs.bench       | jobs, jobs.run, jobs.lake, jobs.generate, synthetic, jobs.tables, jobs.config, jobs.plan, jobs.value, jobs.spread, jobs.walk, models
        jobs.check       | jobs.run, jobs.lake, jobs.tables, jobs.plan, jobs.exports, jobs.config, jobs.sources
        """);

    private Neighbours() {}

    private static Map<String, List<String>> read(String table) {
        Map<String, List<String>> mayKnow = new TreeMap<>();
        table.lines()
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> mayKnow.put(cells[0].strip(), words(cells[1])));
        return mayKnow;
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    static List<String> lines() {
        return List.copyOf(MAY_KNOW.keySet());
    }

    static List<String> of(String line) {
        return MAY_KNOW.get(line);
    }

    /** The line that a class belongs to; "?" for a package that has none. */
    static String lineOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        return MAY_KNOW.keySet().stream()
                .filter(line ->
                        line.equals("jobs") ? name.equals("org.headwater.jobs.") : name.startsWith(OURS + line + "."))
                .max(Comparator.comparingInt(String::length))
                .orElse("?");
    }

    /** Each class knows what its own line allows. */
    static ArchCondition<JavaClass> knowOnlyTheirNeighbours() {
        return new ArchCondition<>("know only the packages that their own may know") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                knowOnlyTheNeighboursOf(lineOf(type)).check(type, events);
            }
        };
    }

    /** Each class knows what this line allows, wherever the class lies. */
    static ArchCondition<JavaClass> knowOnlyTheNeighboursOf(String line) {
        return new ArchCondition<>("know only what " + line + " may know") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (line.equals("?")) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " lies in a package that Neighbours does not name"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass known = dependency.getTargetClass().getBaseComponentType();
                    boolean isOurs = known.getName().startsWith(OURS)
                            && !known.getPackage().equals(type.getPackage());
                    if (isOurs && !line.equals(lineOf(known)) && !of(line).contains(lineOf(known))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
