package org.headwater.jobs.sources;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whom a message went to. Some resellers write the one receiver, or several with commas between, as a text. */
record WecomReceivers(List<String> ids) {

    static WecomReceivers of(Cells message) {
        return new WecomReceivers(message.list("tolist").stream()
                .flatMap(WecomReceivers::split)
                .map(Texts::id)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList());
    }

    /** No id of WeCom's holds a comma. */
    private static Stream<String> split(String text) {
        return Arrays.stream(text.split(","));
    }

    /** Who is spoken to outside of groups: of several, as in calls, a customer first; null when nobody is. */
    String counterpart() {
        return ids.stream()
                .filter(WecomId::isCustomer)
                .findFirst()
                .orElseGet(() -> ids.stream().findFirst().orElse(null));
    }
}
