package org.headwater.jobs.lab;

import java.io.IOException;
import java.nio.file.Path;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.credit.ActionLog;
import org.headwater.models.spread.credit.Propagation;

/** A log of actions and the graph over which they can have passed, from two files. */
record LoggedActions(ActionLog log, Arcs arcs, Names names) {

    static LoggedActions read(Path actions, Path graph) throws IOException {
        var people = new Names();
        var things = new Names();
        var user = new Ints();
        var action = new Ints();
        var time = new Doubles();
        ColumnFile.of(actions, 3, "user", "action", "time").forEach(row -> {
            user.add(people.of(row.get(0)));
            action.add(things.of(row.get(1)));
            time.add(Double.parseDouble(row.get(2)));
        });
        var from = new Ints();
        var to = new Ints();
        ColumnFile.of(graph, 2, "from", "to").forEach(row -> {
            from.add(people.of(row.get(0)));
            to.add(people.of(row.get(1)));
        });
        int[] users = user.toArray();
        int[] what = action.toArray();
        int[] tails = from.toArray();
        int[] heads = to.toArray();
        people.sort(users, tails, heads);
        things.sort(what);
        return new LoggedActions(
                ActionLog.of(people.size(), things.size(), users, what, time.toArray()),
                Arcs.of(people.size(), tails, heads),
                people);
    }

    Propagation propagation() {
        return Propagation.of(log, Csr.incoming(arcs));
    }
}
