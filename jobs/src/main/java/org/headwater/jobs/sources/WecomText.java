package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a message, in the order in which people read them. */
final class WecomText {

    private static final String FORWARDED = "ChatRecord";

    private final InnerJson inner;

    WecomText(InnerJson inner) {
        this.inner = inner;
    }

    /** One line for each text, title and description; "" when it has no words. */
    String of(WecomMessage message) {
        List<String> words = new ArrayList<>();
        message.body().ifPresent(body -> collect(message.type(), body, words));
        return String.join("\n", words);
    }

    private void collect(String type, Cells body, List<String> words) {
        switch (type) {
            case "text", "markdown" -> add(body, "content", words);
            case "link", "weapp" -> addTitled(body, words);
            case "news" -> body.each("item").forEach(item -> addTitled(item, words));
            case "mixed", "chatrecord" -> body.each("item").forEach(item -> addItem(item, words));
            default -> {
                // pictures, sounds, files, forms, calls, and types that are not known yet
            }
        }
    }

    private void addItem(Cells item, List<String> words) {
        var type = KnownColumns.label(item, "type");
        if (type == null) {
            return;
        }
        var plain = type.startsWith(FORWARDED) ? type.substring(FORWARDED.length()) : type;
        var lower = plain.toLowerCase(Locale.ROOT);
        if (hasWords(lower)) {
            inner.at(item, "content").ifPresent(body -> collect(lower, body, words));
        }
    }

    /** Of other types the content is not looked at. */
    private static boolean hasWords(String type) {
        return switch (type) {
            case "text", "markdown", "link", "weapp", "news", "mixed", "chatrecord" -> true;
            default -> false;
        };
    }

    private static void addTitled(Cells body, List<String> words) {
        add(body, "title", words);
        add(body, "description", words);
    }

    private static void add(Cells body, String column, List<String> words) {
        var text = body.text(column);
        if (text != null) {
            words.add(text);
        }
    }
}
