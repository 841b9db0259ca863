package org.headwater.jobs.core;

import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.landing.Landed;

/** Ad costs from landed rows: of restated ones the last. */
public final class CostsJob {

    public static final Job JOB = Recorded.job(Costs.TABLE, Landed.COSTS, "What was paid for advertising");

    private CostsJob() {}
}
