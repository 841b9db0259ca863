package org.headwater.jobs.docs;

import org.headwater.jobs.people.EventName;

/** The page of events that tables ask for by name. */
final class EventPage {

    private static final String HEAD = """
            # Events by name

            Written by the code (`DocsTest`). Every event counts as something that people did, and funnels take whichever they name. These are
            the ones that tables ask for themselves, under either name; the properties that are read stand behind the colon, all of them
            may be missing. Money of an event is never taken: orders say what was paid.

            """;

    private EventPage() {}

    static String markdown() {
        var table = new Markdown("name in programs", "name on sites", "meaning");
        for (EventName name : EventName.values()) {
            table.row(Markdown.code(name.ofPrograms()), Markdown.code(name.ofSites()), name.meaning());
        }
        return HEAD + table.text();
    }
}
