package org.headwater.jobs.exports;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Every export there is. To add one: write its class, list it here; audience rules may then name it. */
public final class Exports {

    public static final List<Export> ALL = List.of(new IdList(), new ReviewSheet());

    private Exports() {}

    /**
     * The export of that name.
     *
     * @throws IllegalArgumentException naming those that exist
     */
    public static Export named(String name) {
        return ALL.stream()
                .filter(export -> export.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No export \"" + name + "\"; there is: "
                        + ALL.stream().map(Export::name).collect(joining(", "))));
    }
}
