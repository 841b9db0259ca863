package org.headwater.jobs.layers.bad;

import java.util.List;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Orders;

final class UnlistedJob {

    static final Job JOB =
            new Job("unlisted", "Nothing", List.of(), Orders.TABLE, List.of(), (in, settings) -> in.rows(Orders.TABLE));

    private UnlistedJob() {}
}
