package org.headwater.jobs.identity;

import java.util.List;
import java.util.stream.Stream;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Param;
import org.headwater.jobs.plan.Settings;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.tables.core.IdentityMerges;
import org.headwater.jobs.tables.core.IdentityRefusals;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.Relations;

/** Who is who, which links made it so, and which joined nobody. A link of the cause {@code undo} voids that pair. */
public final class IdentityJobs {

    private static final List<Table> SEEN = List.of(
            IdentityLinks.TABLE,
            Orders.TABLE,
            Refunds.TABLE,
            Events.TABLE,
            Consents.TABLE,
            Deliveries.TABLE,
            Messages.TABLE,
            Relations.TABLE);

    public static final Job IDENTITIES = new Job(
            "identities",
            "Whose each id is",
            SEEN,
            Identities.TABLE,
            List.of(Param.MAX_IDS, Param.BUYERS),
            (in, settings) -> IdentitiesTable.of(input(in, settings)));

    public static final Job MERGES = new Job(
            "identity_merges",
            "Which links made two people one",
            and(Identities.TABLE),
            IdentityMerges.TABLE,
            List.of(Param.MAX_IDS, Param.BUYERS),
            (in, settings) -> IdentityMergesTable.of(input(in, settings), in.rows(Identities.TABLE)));

    public static final Job REFUSALS = new Job(
            "identity_refusals",
            "Which ids and links join nobody",
            and(Identities.TABLE),
            IdentityRefusals.TABLE,
            List.of(Param.MAX_IDS, Param.BUYERS),
            (in, settings) -> IdentityRefusalsTable.of(input(in, settings), in.rows(Identities.TABLE)));

    private IdentityJobs() {}

    private static List<Table> and(Table table) {
        return Stream.concat(SEEN.stream(), Stream.of(table)).toList();
    }

    private static IdentityInput input(Inputs in, Settings settings) {
        return IdentityInput.of(
                in.rows(IdentityLinks.TABLE),
                Sightings.of(in, settings.get(Param.BUYERS)),
                settings.get(Param.MAX_IDS));
    }
}
