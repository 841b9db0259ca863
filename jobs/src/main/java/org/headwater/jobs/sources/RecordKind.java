package org.headwater.jobs.sources;

import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.tables.core.MessageTexts;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.landing.Landed;

/** What a row of a file can say besides orders, lines and refunds. */
public enum RecordKind {
    MESSAGE(Messages.TABLE, Landed.MESSAGES),
    MESSAGE_TEXT(MessageTexts.TABLE, Landed.MESSAGE_TEXTS),
    EVENT(Events.TABLE, Landed.EVENTS),
    COST(Costs.TABLE, Landed.COSTS),
    RELATION(Relations.TABLE, Landed.RELATIONS),
    IDENTITY_LINK(IdentityLinks.TABLE, Landed.IDENTITY_LINKS),
    CONSENT(Consents.TABLE, Landed.CONSENTS),
    DELIVERY(Deliveries.TABLE, Landed.DELIVERIES);

    private final Table table;
    private final Landed landed;

    RecordKind(Table table, Landed landed) {
        this.table = table;
        this.landed = landed;
    }

    /** Table whose columns a record has, in their order; what a job works out later is null. */
    public Table table() {
        return table;
    }

    /** Where records of the kind stand in a landed row. */
    public Landed landed() {
        return landed;
    }
}
