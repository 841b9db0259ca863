package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values of a JSON object by dotted path. A key that holds the dots itself goes first. A path may lead through a text that
 * holds JSON itself.
 */
final class JsonCells implements Cells {
    private static final Object ABSENT = new Object();

    private final Map<String, Object> object;
    private final JsonCells parent;

    /** What texts hold, so that each is read once. */
    private final Map<String, Object> within = new HashMap<>();

    /** @param parent where names are looked up that the object lacks, or null */
    JsonCells(Map<String, Object> object, JsonCells parent) {
        this.object = object;
        this.parent = parent;
    }

    @Override
    public boolean has(String column) {
        return find(column) != ABSENT;
    }

    @Override
    public String text(String column) {
        return text(column, find(column));
    }

    private static String text(String column, Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? null : text;
        }
        if (value == ABSENT || value == null) {
            return null;
        }
        var found = value instanceof Map ? "an object" : "an array";
        throw new Rejection(Reason.WRONG_TYPE, column, "must be one value, is " + found);
    }

    /** As the others find it, with half the searching. */
    @Override
    public Cell first(List<String> columns) {
        for (var column : columns) {
            var value = find(column);
            if (value != ABSENT) {
                return new Cell(column, text(column, value));
            }
        }
        return new Cell(columns.get(0), null);
    }

    @Override
    public List<Cells> each(String path) {
        var found = find(path);
        if (found == ABSENT || found == null) {
            return List.of();
        }
        var value = opened(found, path);
        List<Cells> elements = new ArrayList<>();
        for (var element : value instanceof List<?> list ? list : List.of(value)) {
            elements.add(new JsonCells(asObject(element, path), this));
        }
        return elements;
    }

    @Override
    public Map<String, String> leaves(String path) {
        Map<String, String> leaves = new TreeMap<>();
        var value = path.isEmpty() ? object : opened(find(path), path);
        if (value != ABSENT) {
            collect("", value, leaves);
        }
        return leaves;
    }

    private static void collect(String name, Object value, Map<String, String> leaves) {
        var prefix = name.isEmpty() ? "" : name + '.';
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> collect(prefix + key, inner, leaves));
        } else if (value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                collect(prefix + i, list.get(i), leaves);
            }
        } else if (value instanceof String text && !text.isBlank()) {
            leaves.put(name, text);
        }
    }

    @Override
    public List<String> list(String path) {
        var value = find(path);
        if (value == ABSENT || value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (var element : value instanceof List<?> list ? list : List.of(value)) {
            if (!(element instanceof String text)) {
                throw new Rejection(Reason.WRONG_TYPE, path, "must be an array of values, holds something else");
            }
            texts.add(text);
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value, String path) {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new Rejection(Reason.WRONG_TYPE, path, "must be an array of objects, holds something else");
    }

    private Object find(String path) {
        var value = in(object, path, path);
        return value == ABSENT && parent != null ? parent.find(path) : value;
    }

    /** @param whole the path from the row on, for messages */
    private Object in(Map<?, ?> object, String path, String whole) {
        var direct = object.get(path);
        if (direct != null || object.containsKey(path)) {
            return direct;
        }
        for (var dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (opened(object.get(path.substring(0, dot)), whole) instanceof Map<?, ?> inner) {
                var value = in(inner, path.substring(dot + 1), whole);
                if (value != ABSENT) {
                    return value;
                }
            }
        }
        return ABSENT;
    }

    /** What a text holds when that is an object or an array; else the value itself. */
    private Object opened(Object value, String path) {
        if (!(value instanceof String text)) {
            return value;
        }
        var held = within.computeIfAbsent(text, t -> JsonText.within(t, path));
        return held == null ? text : held;
    }
}
