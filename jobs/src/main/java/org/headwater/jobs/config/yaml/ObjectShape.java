package org.headwater.jobs.config.yaml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A mapping with settings that we know. Settings are read in the order declared, so that one that others inherit from
 * comes before them.
 */
public final class ObjectShape<T> implements Shape<T> {

    private final String name;
    private final String meaning;
    private final Function<Values, T> make;
    private final List<Setting<?>> settings;
    private final List<Rule> rules;
    private final List<Consumer<Values>> checks;

    private ObjectShape(
            String name,
            String meaning,
            Function<Values, T> make,
            List<Setting<?>> settings,
            List<Rule> rules,
            List<Consumer<Values>> checks) {
        this.name = name;
        this.meaning = meaning;
        this.make = make;
        this.settings = settings;
        this.rules = rules;
        this.checks = checks;
    }

    /**
     * An object with these settings.
     *
     * @param name in the schema and the table of settings, such as {@code money_column}
     * @param make called when every setting was read without a problem
     */
    public static <T> ObjectShape<T> of(String name, String meaning, Function<Values, T> make, Setting<?>... settings) {
        return new ObjectShape<>(name, meaning, make, List.of(settings), List.of(), List.of());
    }

    /** The same with more settings, after the others. */
    public ObjectShape<T> and(List<? extends Setting<?>> more) {
        List<Setting<?>> all =
                Stream.<Setting<?>>concat(settings.stream(), more.stream()).toList();
        return new ObjectShape<>(name, meaning, make, all, rules, checks);
    }

    /** The same with a rule that the schema also tells. */
    public ObjectShape<T> rule(Rule rule) {
        return new ObjectShape<>(name, meaning, make, settings, with(rules, rule), checks);
    }

    /** The same with a check that adds problems itself; it also runs when settings have problems. */
    public ObjectShape<T> check(Consumer<Values> check) {
        return new ObjectShape<>(name, meaning, make, settings, rules, with(checks, check));
    }

    private static <E> List<E> with(List<E> some, E another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    public String name() {
        return name;
    }

    public String meaning() {
        return meaning;
    }

    public List<Setting<?>> settings() {
        return settings;
    }

    @Override
    public Optional<T> read(Item item) {
        if (!(item.node() instanceof MappingNode)) {
            return item.mustBe(phrase());
        }
        int before = item.document().problems().size();
        Map<String, Item> given = given(item);
        Item object = item.in(item.scope().inner());
        boolean complete = true;
        for (Setting<?> setting : settings) {
            complete &= read(setting, object, given);
        }
        rules.forEach(rule -> rule.check(item, given.keySet()));
        var values = new Values(object, given);
        checks.forEach(check -> check.accept(values));
        boolean fine = complete && item.document().problems().size() == before;
        return fine ? Optional.of(make.apply(values)) : Optional.empty();
    }

    private static <V> boolean read(Setting<V> setting, Item object, Map<String, Item> given) {
        Optional<Item> item = Optional.ofNullable(given.get(setting.name())).map(found -> found.in(object.scope()));
        Optional<V> value = setting.read(object, item);
        value.ifPresent(read -> object.scope().put(setting, read));
        return value.isPresent();
    }

    private Map<String, Item> given(Item item) {
        List<String> known = names();
        var given = new LinkedHashMap<String, Item>();
        for (Map.Entry<String, Node> entry : Keys.read(item).entrySet()) {
            String key = entry.getKey();
            if (known.contains(key)) {
                given.put(key, item.child(key, entry.getValue()));
            } else {
                item.problem(
                        Keys.line(item, key), Quoted.of(key) + " is not a setting here" + Nearest.hint(key, known));
            }
        }
        return given;
    }

    private List<String> names() {
        return settings.stream().<String>map(Setting::name).toList();
    }

    @Override
    public String phrase() {
        return "a mapping with " + String.join(", ", names());
    }

    @Override
    public String kind() {
        return "[" + name + "](#" + name + ")";
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return definitions.reference(this);
    }

    @Override
    public List<ObjectShape<?>> objects() {
        return List.of(this);
    }

    ObjectNode body(Definitions definitions) {
        ObjectNode schema = Definitions.json().put("type", "object").put("description", meaning);
        ObjectNode properties = schema.putObject("properties");
        settings.forEach(setting -> properties.set(setting.name(), setting.schema(definitions)));
        List<String> required = settings.stream()
                .filter(setting -> setting.absent().isRefused())
                .<String>map(Setting::name)
                .toList();
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        if (!rules.isEmpty()) {
            ArrayNode all = schema.putArray("allOf");
            rules.forEach(rule -> all.add(rule.schema()));
        }
        return schema.put("additionalProperties", false);
    }
}
