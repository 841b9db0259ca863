package org.headwater.models.spread.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.Published;

/** The toy log of fourteen users and ten actions, with what others computed from it, where that is beside the project. */
final class ToyLog {
    private static final int USERS = 14;
    private static final Pattern NUMBERS = Pattern.compile("\\[([-0-9.e, ]+)]");

    private final String json;
    final Csr in;
    final Propagation propagation;

    ToyLog() {
        json = String.join("", Published.lines("cases/influence/graph_expected.json"));
        var edges = rows("toy/edges");
        in = Csr.incoming(Arcs.of(
                USERS,
                edges.stream().mapToInt(e -> (int) e[0]).toArray(),
                edges.stream().mapToInt(e -> (int) e[1]).toArray()));
        var rows = rows("action_log");
        propagation = Propagation.of(
                ActionLog.of(
                        USERS,
                        10,
                        rows.stream().mapToInt(r -> (int) r[0]).toArray(),
                        rows.stream().mapToInt(r -> (int) r[1]).toArray(),
                        rows.stream().mapToDouble(r -> r[2]).toArray()),
                in);
    }

    /** The rows of numbers of an array of arrays; the name must be unique before it. */
    List<double[]> rows(String name) {
        List<double[]> rows = new ArrayList<>();
        for (MatchResult row : matches(NUMBERS, value(name, '[', ']'))) {
            rows.add(List.of(row.group(1).split(", ", -1)).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        return rows;
    }

    /** The numbers of an object by key, such as {@code 3>12}. */
    Map<String, Double> numbers(String name) {
        Map<String, Double> numbers = new TreeMap<>();
        for (MatchResult pair : matches(Pattern.compile("\"([0-9>]+)\": ([-0-9.e]+)"), value(name, '{', '}'))) {
            numbers.put(pair.group(1), Double.valueOf(pair.group(2)));
        }
        return numbers;
    }

    /** One of the four numbers that are given for each arc. */
    Map<String, Double> arcs(String kind) {
        Map<String, Double> numbers = new TreeMap<>();
        for (MatchResult arc : matches(
                Pattern.compile("\"([0-9]+>[0-9]+)\": \\{[^}]*\"" + kind + "\": ([-0-9.e]+)"),
                value("goyal2010", '{', '}'))) {
            numbers.put(arc.group(1), Double.valueOf(arc.group(2)));
        }
        return numbers;
    }

    double number(String name) {
        return Double.parseDouble(matches(Pattern.compile("\"" + name + "\": ([-0-9.e]+)"), json)
                .get(0)
                .group(1));
    }

    /** What is computed by place, by name of the arc. */
    Map<String, Double> named(double[] byPlace) {
        Map<String, Double> named = new TreeMap<>();
        for (int u = 0; u < in.nodes(); u++) {
            for (int e = in.start(u); e < in.end(u); e++) {
                named.put(in.neighbour(e) + ">" + u, byPlace[e]);
            }
        }
        return named;
    }

    /** A name may be that of a part: {@code outer/inner}. */
    private String value(String name, char open, char close) {
        int at = 0;
        for (String part : name.split("/", -1)) {
            at = json.indexOf("\"" + part + "\":", at);
        }
        int begin = json.indexOf(open, at);
        int depth = 0;
        for (int i = begin; ; i++) {
            depth += json.charAt(i) == open ? 1 : json.charAt(i) == close ? -1 : 0;
            if (depth == 0) {
                return json.substring(begin + 1, i);
            }
        }
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
