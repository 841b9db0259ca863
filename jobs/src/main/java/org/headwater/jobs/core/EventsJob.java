package org.headwater.jobs.core;

import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.landing.Landed;

/** Events from landed rows. */
public final class EventsJob {

    public static final Job JOB = Recorded.job(Events.TABLE, Landed.EVENTS, "What people did on sites and in apps");

    private EventsJob() {}
}
