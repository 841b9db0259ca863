package org.headwater.models.identity;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Ids that a config says are nobody's: staff, tests, a counter's own number.
 *
 * @param values in normal form, by kind
 * @param prefixes that ids in normal form begin with, by kind
 */
record ExcludedIds(Map<IdKind, Set<String>> values, Map<IdKind, Set<String>> prefixes) implements Serializable {

    static final ExcludedIds NONE = new ExcludedIds(Map.of(), Map.of());

    ExcludedIds {
        values = Map.copyOf(values);
        prefixes = Map.copyOf(prefixes);
    }

    ExcludedIds withValue(IdKind kind, String value) {
        return new ExcludedIds(with(values, kind, value), prefixes);
    }

    ExcludedIds withPrefix(IdKind kind, String prefix) {
        return new ExcludedIds(values, with(prefixes, kind, prefix));
    }

    boolean contain(IdKind kind, String value) {
        return values.getOrDefault(kind, Set.of()).contains(value)
                || prefixes.getOrDefault(kind, Set.of()).stream().anyMatch(value::startsWith);
    }

    private static Map<IdKind, Set<String>> with(Map<IdKind, Set<String>> sets, IdKind kind, String text) {
        var all = new EnumMap<IdKind, Set<String>>(IdKind.class);
        all.putAll(sets);
        var texts = new HashSet<>(sets.getOrDefault(kind, Set.of()));
        texts.add(text);
        all.put(kind, Set.copyOf(texts));
        return all;
    }
}
