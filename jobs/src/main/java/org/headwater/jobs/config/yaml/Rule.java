package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which settings of an object go together. */
public interface Rule {

    /** Adds a problem to {@code object} unless the names {@code given} are fine. */
    void check(Item object, Set<String> given);

    ObjectNode schema();

    /** One of these, neither none nor several. */
    static Rule exactlyOne(Setting<?>... settings) {
        return new Some("exactly one", "oneOf", 1, names(settings));
    }

    /** One or more of these. */
    static Rule atLeastOne(Setting<?>... settings) {
        return new Some("at least one", "anyOf", Integer.MAX_VALUE, names(settings));
    }

    /** With the first goes the second. */
    static Rule needs(Setting<?> setting, Setting<?> other) {
        return new Needs(setting.name(), other.name());
    }

    /** Not these two. */
    static Rule notBoth(Setting<?> setting, Setting<?> other) {
        return new NotBoth(setting.name(), other.name());
    }

    /** At least one and at most {@code most} of the names. */
    record Some(String howMany, String keyword, int most, List<String> names) implements Rule {

        @Override
        public void check(Item object, Set<String> given) {
            List<String> found = names.stream().filter(given::contains).toList();
            if (found.isEmpty() || found.size() > most) {
                object.problem("needs %s of %s; has %s"
                        .formatted(
                                howMany,
                                String.join(", ", names),
                                found.isEmpty() ? "none" : String.join(", ", found)));
            }
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Definitions.json();
            ArrayNode cases = schema.putArray(keyword);
            names.forEach(name -> cases.addObject().putArray("required").add(name));
            return schema;
        }
    }

    record Needs(String name, String other) implements Rule {

        @Override
        public void check(Item object, Set<String> given) {
            if (given.contains(name) && !given.contains(other)) {
                object.problem(Quoted.of(name) + " needs " + Quoted.of(other) + " beside it");
            }
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Definitions.json();
            schema.putObject("dependentRequired").putArray(name).add(other);
            return schema;
        }
    }

    record NotBoth(String name, String other) implements Rule {

        @Override
        public void check(Item object, Set<String> given) {
            if (given.contains(name) && given.contains(other)) {
                object.problem(Quoted.of(name) + " and " + Quoted.of(other) + " do not go together; leave one out");
            }
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = Definitions.json();
            schema.putObject("not").putArray("required").add(name).add(other);
            return schema;
        }
    }

    private static List<String> names(Setting<?>... settings) {
        return Arrays.stream(settings).<String>map(Setting::name).toList();
    }
}
