package org.headwater.jobs.core;

import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.landing.Landed;

/** Deliveries from landed rows, each in its last state. */
public final class DeliveriesJob {

    public static final Job JOB = Recorded.job(Deliveries.TABLE, Landed.DELIVERIES, "What was sent to whom");

    private DeliveriesJob() {}
}
