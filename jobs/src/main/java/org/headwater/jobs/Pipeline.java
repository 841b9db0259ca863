package org.headwater.jobs;

import java.util.List;
import org.headwater.jobs.audience.AudienceChangesJob;
import org.headwater.jobs.audience.AudienceMembersJob;
import org.headwater.jobs.core.ConsentsJob;
import org.headwater.jobs.core.CostsJob;
import org.headwater.jobs.core.DeliveriesJob;
import org.headwater.jobs.core.EventsJob;
import org.headwater.jobs.core.IdentityLinksJob;
import org.headwater.jobs.core.MessageTextsJob;
import org.headwater.jobs.core.MessagesJob;
import org.headwater.jobs.core.OrderLinesJob;
import org.headwater.jobs.core.OrdersJob;
import org.headwater.jobs.core.RefundsJob;
import org.headwater.jobs.core.RelationsJob;
import org.headwater.jobs.identity.IdentityJobs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.spread.AbuseRingsJob;
import org.headwater.jobs.spread.CascadesJob;
import org.headwater.jobs.spread.KocJob;
import org.headwater.jobs.spread.ShareEdgesJob;
import org.headwater.jobs.spread.ShareOpensJob;
import org.headwater.jobs.spread.ShareOrdersJob;
import org.headwater.jobs.spread.ShareTreeJob;
import org.headwater.jobs.spread.SharesJob;
import org.headwater.jobs.value.RfmCutsJob;
import org.headwater.jobs.value.SegmentCountsJob;
import org.headwater.jobs.value.User360Job;
import org.headwater.jobs.value.UserOrdersJob;
import org.headwater.jobs.value.UserRfmJob;

/** Every job there is. To add one: write it in the package of its question, list it here; its place follows from what it reads. */
public final class Pipeline {

    public static final List<Job> JOBS = List.of(
            OrdersJob.JOB,
            OrderLinesJob.JOB,
            RefundsJob.JOB,
            ConsentsJob.JOB,
            MessagesJob.JOB,
            MessageTextsJob.JOB,
            EventsJob.JOB,
            CostsJob.JOB,
            RelationsJob.JOB,
            IdentityLinksJob.JOB,
            DeliveriesJob.JOB,
            IdentityJobs.IDENTITIES,
            IdentityJobs.MERGES,
            IdentityJobs.REFUSALS,
            UserOrdersJob.JOB,
            RfmCutsJob.JOB,
            UserRfmJob.JOB,
            SegmentCountsJob.JOB,
            User360Job.JOB,
            SharesJob.JOB,
            ShareOpensJob.JOB,
            ShareOrdersJob.JOB,
            ShareTreeJob.JOB,
            ShareEdgesJob.JOB,
            CascadesJob.JOB,
            AbuseRingsJob.JOB,
            KocJob.JOB,
            AudienceMembersJob.JOB,
            AudienceChangesJob.JOB);

    private Pipeline() {}
}
