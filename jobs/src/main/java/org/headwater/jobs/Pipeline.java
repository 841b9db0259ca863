package org.headwater.jobs;

import java.util.List;
import org.headwater.jobs.acquisition.AttributionJob;
import org.headwater.jobs.acquisition.ChannelCacJob;
import org.headwater.jobs.acquisition.ConversionPathsJob;
import org.headwater.jobs.acquisition.MechanicsJob;
import org.headwater.jobs.acquisition.PaybackJob;
import org.headwater.jobs.acquisition.SuitabilityJob;
import org.headwater.jobs.audience.AudienceChangesJob;
import org.headwater.jobs.audience.AudienceMembersJob;
import org.headwater.jobs.behaviour.ActiveDaysJob;
import org.headwater.jobs.behaviour.BestHourJob;
import org.headwater.jobs.behaviour.ChannelReachJob;
import org.headwater.jobs.behaviour.FunnelJob;
import org.headwater.jobs.behaviour.FunnelMembersJob;
import org.headwater.jobs.behaviour.RetentionJob;
import org.headwater.jobs.behaviour.StageFlowJob;
import org.headwater.jobs.behaviour.StickinessJob;
import org.headwater.jobs.behaviour.TouchpointsJob;
import org.headwater.jobs.behaviour.UserStageJob;
import org.headwater.jobs.content.ContentJob;
import org.headwater.jobs.content.InterestsJob;
import org.headwater.jobs.content.LiveRoomsJob;
import org.headwater.jobs.content.UnusualDwellJob;
import org.headwater.jobs.content.ViewsJob;
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
import org.headwater.jobs.core.RobotsJob;
import org.headwater.jobs.identity.CustomersJob;
import org.headwater.jobs.identity.IdentityJobs;
import org.headwater.jobs.members.EligibilityJob;
import org.headwater.jobs.members.LevelsUpJob;
import org.headwater.jobs.members.LoyaltyJob;
import org.headwater.jobs.members.MemberLevelsJob;
import org.headwater.jobs.members.MembersJob;
import org.headwater.jobs.members.PointsJob;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.propensity.PropensityQualityJob;
import org.headwater.jobs.propensity.UserClustersJob;
import org.headwater.jobs.propensity.UserPropensityJob;
import org.headwater.jobs.reconciliation.ReconciliationJob;
import org.headwater.jobs.service.StaffKpiJob;
import org.headwater.jobs.spread.AbuseRingsJob;
import org.headwater.jobs.spread.CascadesJob;
import org.headwater.jobs.spread.CommissionsJob;
import org.headwater.jobs.spread.CommunitiesJob;
import org.headwater.jobs.spread.CommunityMembersJob;
import org.headwater.jobs.spread.DistributionJob;
import org.headwater.jobs.spread.FissionJob;
import org.headwater.jobs.spread.KocAssetsJob;
import org.headwater.jobs.spread.KocConcentrationJob;
import org.headwater.jobs.spread.KocDossierJob;
import org.headwater.jobs.spread.KocJob;
import org.headwater.jobs.spread.KocPathsJob;
import org.headwater.jobs.spread.SeedPlanJob;
import org.headwater.jobs.spread.ShareEdgesJob;
import org.headwater.jobs.spread.ShareOpensJob;
import org.headwater.jobs.spread.ShareOrdersJob;
import org.headwater.jobs.spread.ShareTreeJob;
import org.headwater.jobs.spread.SharesJob;
import org.headwater.jobs.value.BacktestJob;
import org.headwater.jobs.value.CohortValueJob;
import org.headwater.jobs.value.DailyMetricsJob;
import org.headwater.jobs.value.LifecycleCountsJob;
import org.headwater.jobs.value.LifecycleThresholdsJob;
import org.headwater.jobs.value.PriceFrequencyJob;
import org.headwater.jobs.value.PurchasesJob;
import org.headwater.jobs.value.RepurchaseJob;
import org.headwater.jobs.value.RfmCutsJob;
import org.headwater.jobs.value.SegmentCountsJob;
import org.headwater.jobs.value.User360Job;
import org.headwater.jobs.value.UserLifecycleJob;
import org.headwater.jobs.value.UserOrdersJob;
import org.headwater.jobs.value.UserRfmJob;
import org.headwater.jobs.value.UserValueJob;
import org.headwater.jobs.value.ValueFitsJob;

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
            RobotsJob.JOB,
            CostsJob.JOB,
            RelationsJob.JOB,
            IdentityLinksJob.JOB,
            DeliveriesJob.JOB,
            IdentityJobs.IDENTITIES,
            IdentityJobs.MERGES,
            IdentityJobs.REFUSALS,
            CustomersJob.JOB,
            UserOrdersJob.JOB,
            RfmCutsJob.JOB,
            UserRfmJob.JOB,
            SegmentCountsJob.JOB,
            ActiveDaysJob.JOB,
            FunnelMembersJob.JOB,
            FunnelJob.JOB,
            UserStageJob.JOB,
            StageFlowJob.JOB,
            RetentionJob.JOB,
            StickinessJob.JOB,
            BestHourJob.JOB,
            TouchpointsJob.JOB,
            ChannelReachJob.JOB,
            ViewsJob.JOB,
            InterestsJob.JOB,
            ContentJob.JOB,
            UnusualDwellJob.JOB,
            LiveRoomsJob.JOB,
            LoyaltyJob.JOB,
            MembersJob.JOB,
            MemberLevelsJob.JOB,
            PointsJob.JOB,
            LevelsUpJob.JOB,
            EligibilityJob.JOB,
            StaffKpiJob.JOB,
            User360Job.JOB,
            BacktestJob.JOB,
            ValueFitsJob.JOB,
            UserValueJob.JOB,
            PurchasesJob.JOB,
            LifecycleThresholdsJob.JOB,
            UserLifecycleJob.JOB,
            LifecycleCountsJob.JOB,
            PriceFrequencyJob.JOB,
            RepurchaseJob.JOB,
            CohortValueJob.JOB,
            DailyMetricsJob.JOB,
            ConversionPathsJob.JOB,
            AttributionJob.JOB,
            ChannelCacJob.JOB,
            PaybackJob.JOB,
            SuitabilityJob.JOB,
            MechanicsJob.JOB,
            UserClustersJob.JOB,
            UserPropensityJob.JOB,
            PropensityQualityJob.JOB,
            SharesJob.JOB,
            ShareOpensJob.JOB,
            ShareOrdersJob.JOB,
            ShareTreeJob.JOB,
            ShareEdgesJob.JOB,
            CascadesJob.JOB,
            AbuseRingsJob.JOB,
            KocJob.JOB,
            KocAssetsJob.JOB,
            KocConcentrationJob.JOB,
            KocDossierJob.JOB,
            KocPathsJob.JOB,
            FissionJob.JOB,
            CommissionsJob.JOB,
            DistributionJob.JOB,
            CommunityMembersJob.JOB,
            CommunitiesJob.JOB,
            SeedPlanJob.JOB,
            ReconciliationJob.JOB,
            AudienceMembersJob.JOB,
            AudienceChangesJob.JOB);

    private Pipeline() {}
}
