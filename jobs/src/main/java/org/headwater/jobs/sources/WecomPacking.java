package org.headwater.jobs.sources;

import java.util.Optional;
import java.util.Set;
import org.headwater.jobs.config.Format;
import org.headwater.jobs.config.SourceConfig;

/** How a message stands in its row. */
enum WecomPacking {

    /** As WeCom has it: what only its type has is an object under the name of the type. */
    OFFICIAL {
        @Override
        Optional<WecomMessage> message(Cells row, InnerJson inner) {
            var type = KnownColumns.label(row, "msgtype");
            return Optional.of(new WecomMessage(row, row.text("action"), type, body(row, type, bodyOf(type), inner)));
        }
    },

    /** One level down: under {@code msg}, or, where messages are pushed, under {@code content} as JSON text. */
    WRAPPED {
        @Override
        Optional<WecomMessage> message(Cells row, InnerJson inner) {
            var push = row.text("type");
            if (push != null && !push.strip().equals(MESSAGE_PUSH)) {
                return Optional.empty();
            }
            var path = row.has("msg") ? "msg" : "content";
            var message = inner.at(row, path);
            if (message.isEmpty()) {
                throw new Rejection(Reason.MISSING_VALUE, path, "must hold the message");
            }
            return OFFICIAL.message(message.get(), inner);
        }
    },

    /** As a row of a table: what only its type has is JSON text under {@code content}; the action is no word. */
    TABLE {
        @Override
        Optional<WecomMessage> message(Cells row, InnerJson inner) {
            var type = KnownColumns.label(row, "msgtype");
            var action = "revoke".equals(type) ? "recall" : "send";
            return Optional.of(new WecomMessage(row, action, type, body(row, type, "content", inner)));
        }
    };

    /** What a reseller numbers pushes of messages with. */
    private static final String MESSAGE_PUSH = "101";

    static WecomPacking of(SourceConfig source) {
        return switch (source.format()) {
            case WECOM_MESSAGES -> OFFICIAL;
            case WECOM_MESSAGES_WRAPPED -> WRAPPED;
            case WECOM_MESSAGES_TABLE -> TABLE;
            default ->
                throw new IllegalArgumentException(source.format() + " holds no messages of " + Format.WECOM_MESSAGES);
        };
    }

    /**
     * The message in a row; empty when the row is known to hold something else.
     *
     * @throws Rejection when it can't be unpacked
     */
    abstract Optional<WecomMessage> message(Cells row, InnerJson inner);

    /** Types that say something that is kept; of others, known or not, the body may be anything. */
    private static final Set<String> READ = Set.of(
            "text", "markdown", "link", "weapp", "news", "mixed", "chatrecord", "card", "revoke", "agree", "disagree");

    private static Optional<Cells> body(Cells row, String type, String path, InnerJson inner) {
        return type != null && READ.contains(type) ? inner.at(row, path) : Optional.empty();
    }

    private static String bodyOf(String type) {
        return switch (type == null ? "" : type) {
            case "markdown", "news" -> "info";
            default -> type;
        };
    }
}
