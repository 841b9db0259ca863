package org.headwater.jobs.config.yaml;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * The part of YAML that means what it looks like: mappings, lists and scalars of one document. Anchors, aliases, merge
 * keys, tags, directives and tabs are refused, so a small file cannot grow and no line depends on a far one.
 */
final class PlainYaml {

    private static final int DEEPEST = 20;

    private final String file;
    private final Problems problems;
    private int depth;
    private int documents;

    private PlainYaml(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The root node of {@code text}; empty when there is none or the text is refused, which adds problems. */
    static Optional<Node> parse(String file, String text, Problems problems) {
        int before = problems.size();
        var yaml = new PlainYaml(file, problems);
        yaml.refuseTabs(text);
        if (problems.size() == before) {
            yaml.checkEvents(text);
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        Node root = yaml().compose(new StringReader(text));
        if (root == null) {
            yaml.problem(1, "is empty");
        }
        return Optional.ofNullable(root);
    }

    /** The one node of {@code text}, which is ours. */
    static Node parse(String text) {
        return yaml().compose(new StringReader(text));
    }

    private static Yaml yaml() {
        return new Yaml(new LoaderOptions());
    }

    private void refuseTabs(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].indexOf('\t') >= 0) {
                problem(i + 1, "holds a tab; indent with spaces, and write a tab in a text as \"\\t\"");
            }
        }
    }

    private void checkEvents(String text) {
        try {
            for (Event event : yaml().parse(new StringReader(text))) {
                check(event);
                if (depth > DEEPEST) {
                    problem(line(event), "is nested more than " + DEEPEST + " levels deep");
                    return;
                }
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            String context = e.getContext() == null ? "" : e.getContext() + ", ";
            problem(mark == null ? 1 : mark.getLine() + 1, "is not YAML: " + context + e.getProblem());
        } catch (ReaderException e) {
            int at = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            problem(
                    line,
                    "holds the character " + "U+%04X".formatted(e.getCodePoint()) + ", which YAML does not allow");
        } catch (YAMLException e) {
            problem(1, "is not YAML: " + e.getMessage());
        }
    }

    private void check(Event event) {
        if (event instanceof DocumentStartEvent start) {
            checkDocument(start);
        } else if (event instanceof AliasEvent alias) {
            problem(line(event), "alias *" + alias.getAnchor() + " is not read here; write the value out");
        } else if (event instanceof NodeEvent node) {
            checkNode(node);
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
    }

    private void checkDocument(DocumentStartEvent start) {
        documents++;
        if (documents == 2) {
            problem(line(start), "a second document begins here; a file holds one");
        }
        if (start.getVersion() != null
                || (start.getTags() != null && !start.getTags().isEmpty())) {
            problem(line(start), "directives such as %YAML and %TAG are not read here; leave them out");
        }
    }

    private void checkNode(NodeEvent node) {
        if (node.getAnchor() != null) {
            problem(line(node), "anchor &" + node.getAnchor() + " is not read here; write the value where it is used");
        }
        String tag = null;
        if (node instanceof CollectionStartEvent collection) {
            depth++;
            tag = collection.getTag();
        } else if (node instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
            if (scalar.getValue().equals("<<") && scalar.getScalarStyle() == ScalarStyle.PLAIN) {
                problem(line(node), "merge key << is not read here; write the settings out");
            }
        }
        if (tag != null) {
            problem(line(node), "tag " + Quoted.of(tag) + " is not read here; leave it out");
        }
    }

    private void problem(int line, String text) {
        problems.add(new Problem(file, line, text));
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }
}
