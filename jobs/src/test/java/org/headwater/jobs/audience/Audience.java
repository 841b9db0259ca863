package org.headwater.jobs.audience;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.headwater.jobs.config.AudienceConfig;

/** An audience with only what a test is about. */
record Audience(String name, String where, int priority, List<String> exclude, OptionalInt cap, double holdout) {

    static Audience named(String name, String where) {
        return new Audience(name, where, 100, List.of(), OptionalInt.empty(), 0);
    }

    Audience priority(int other) {
        return new Audience(name, where, other, exclude, cap, holdout);
    }

    Audience excluding(String... others) {
        return new Audience(name, where, priority, List.of(others), cap, holdout);
    }

    Audience upTo(int members) {
        return new Audience(name, where, priority, exclude, OptionalInt.of(members), holdout);
    }

    Audience holdingOut(double share) {
        return new Audience(name, where, priority, exclude, cap, share);
    }

    AudienceConfig config() {
        var file = Path.of("audiences", name + ".yaml");
        return new AudienceConfig(file, 3, name, name, name, where, priority, exclude, cap, holdout, List.of());
    }
}
