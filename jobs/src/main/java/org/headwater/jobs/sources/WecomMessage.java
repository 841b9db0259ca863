package org.headwater.jobs.sources;

import java.util.Optional;

/**
 * One message of the archive, however it is packed.
 *
 * @param cells what all messages have
 * @param action send, recall or switch; null when it does not say
 * @param type msgtype; null when it does not say
 * @param body what only its type has; empty when there is nothing
 */
record WecomMessage(Cells cells, String action, String type, Optional<Cells> body) {

    /** A value of the body, or null. */
    String said(String column) {
        return body.map(b -> b.text(column)).orElse(null);
    }
}
