package org.headwater.jobs.tables;

import java.util.List;
import java.util.Optional;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.tables.core.IdentityMerges;
import org.headwater.jobs.tables.core.IdentityRefusals;
import org.headwater.jobs.tables.core.MessageTexts;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.core.Robots;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.ConversionPaths;
import org.headwater.jobs.tables.facts.Loyalty;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.facts.Views;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.landing.LandedFiles;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Attribution;
import org.headwater.jobs.tables.marts.AudienceChanges;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.tables.marts.Backtest;
import org.headwater.jobs.tables.marts.BestHour;
import org.headwater.jobs.tables.marts.Cascades;
import org.headwater.jobs.tables.marts.ChannelCac;
import org.headwater.jobs.tables.marts.ChannelReach;
import org.headwater.jobs.tables.marts.CohortValue;
import org.headwater.jobs.tables.marts.Commissions;
import org.headwater.jobs.tables.marts.Communities;
import org.headwater.jobs.tables.marts.CommunityMembers;
import org.headwater.jobs.tables.marts.Content;
import org.headwater.jobs.tables.marts.DailyMetrics;
import org.headwater.jobs.tables.marts.Distribution;
import org.headwater.jobs.tables.marts.Eligibility;
import org.headwater.jobs.tables.marts.Fission;
import org.headwater.jobs.tables.marts.Funnel;
import org.headwater.jobs.tables.marts.FunnelMembers;
import org.headwater.jobs.tables.marts.Interests;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.KocAssets;
import org.headwater.jobs.tables.marts.KocConcentration;
import org.headwater.jobs.tables.marts.KocDossier;
import org.headwater.jobs.tables.marts.KocPaths;
import org.headwater.jobs.tables.marts.LevelsUp;
import org.headwater.jobs.tables.marts.LifecycleCounts;
import org.headwater.jobs.tables.marts.LifecycleThresholds;
import org.headwater.jobs.tables.marts.LiveRooms;
import org.headwater.jobs.tables.marts.Mechanics;
import org.headwater.jobs.tables.marts.MemberLevels;
import org.headwater.jobs.tables.marts.Members;
import org.headwater.jobs.tables.marts.Payback;
import org.headwater.jobs.tables.marts.PointsByReason;
import org.headwater.jobs.tables.marts.PriceFrequency;
import org.headwater.jobs.tables.marts.PropensityQuality;
import org.headwater.jobs.tables.marts.Reconciliation;
import org.headwater.jobs.tables.marts.Repurchase;
import org.headwater.jobs.tables.marts.Retention;
import org.headwater.jobs.tables.marts.RfmCuts;
import org.headwater.jobs.tables.marts.SeedPlan;
import org.headwater.jobs.tables.marts.SegmentCounts;
import org.headwater.jobs.tables.marts.StaffKpi;
import org.headwater.jobs.tables.marts.StageFlow;
import org.headwater.jobs.tables.marts.Stickiness;
import org.headwater.jobs.tables.marts.Suitability;
import org.headwater.jobs.tables.marts.Touchpoints;
import org.headwater.jobs.tables.marts.UnusualDwell;
import org.headwater.jobs.tables.marts.User360;
import org.headwater.jobs.tables.marts.UserClusters;
import org.headwater.jobs.tables.marts.UserLifecycle;
import org.headwater.jobs.tables.marts.UserPropensity;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.tables.marts.UserStage;
import org.headwater.jobs.tables.marts.UserValue;
import org.headwater.jobs.tables.marts.ValueFits;
import org.headwater.jobs.tables.ops.Files;
import org.headwater.jobs.tables.ops.Quarantine;
import org.headwater.jobs.tables.ops.Runs;
import org.headwater.jobs.tables.ops.TableDigests;

/** Every table there is. To add one: write its enum, list it here, and write the job that makes it. */
public final class Catalog {

    public static final List<Table> ALL = List.of(
            Landed.TABLE,
            LandedFiles.TABLE,
            Orders.TABLE,
            OrderLines.TABLE,
            Refunds.TABLE,
            Messages.TABLE,
            MessageTexts.TABLE,
            Events.TABLE,
            Robots.TABLE,
            Costs.TABLE,
            Relations.TABLE,
            IdentityLinks.TABLE,
            Identities.TABLE,
            IdentityMerges.TABLE,
            IdentityRefusals.TABLE,
            Customers.TABLE,
            Consents.TABLE,
            Deliveries.TABLE,
            Shares.TABLE,
            ShareOpens.TABLE,
            ShareOrders.TABLE,
            UserOrders.TABLE,
            Purchases.TABLE,
            ConversionPaths.TABLE,
            ActiveDays.TABLE,
            Views.TABLE,
            Loyalty.TABLE,
            ShareTree.TABLE,
            ShareEdges.TABLE,
            UserRfm.TABLE,
            RfmCuts.TABLE,
            SegmentCounts.TABLE,
            FunnelMembers.TABLE,
            Funnel.TABLE,
            UserStage.TABLE,
            StageFlow.TABLE,
            Retention.TABLE,
            Stickiness.TABLE,
            Interests.TABLE,
            BestHour.TABLE,
            Touchpoints.TABLE,
            ChannelReach.TABLE,
            Content.TABLE,
            UnusualDwell.TABLE,
            LiveRooms.TABLE,
            Members.TABLE,
            MemberLevels.TABLE,
            PointsByReason.TABLE,
            LevelsUp.TABLE,
            Eligibility.TABLE,
            StaffKpi.TABLE,
            User360.TABLE,
            Backtest.TABLE,
            ValueFits.TABLE,
            UserValue.TABLE,
            LifecycleThresholds.TABLE,
            UserLifecycle.TABLE,
            LifecycleCounts.TABLE,
            PriceFrequency.TABLE,
            Repurchase.TABLE,
            CohortValue.TABLE,
            DailyMetrics.TABLE,
            Attribution.TABLE,
            ChannelCac.TABLE,
            Payback.TABLE,
            Suitability.TABLE,
            Mechanics.TABLE,
            UserClusters.TABLE,
            UserPropensity.TABLE,
            PropensityQuality.TABLE,
            Cascades.TABLE,
            AbuseRings.TABLE,
            Koc.TABLE,
            KocAssets.TABLE,
            KocConcentration.TABLE,
            KocDossier.TABLE,
            KocPaths.TABLE,
            Fission.TABLE,
            Commissions.TABLE,
            Distribution.TABLE,
            CommunityMembers.TABLE,
            Communities.TABLE,
            SeedPlan.TABLE,
            Reconciliation.TABLE,
            AudienceMembers.TABLE,
            AudienceChanges.TABLE,
            Runs.TABLE,
            Files.TABLE,
            Quarantine.TABLE,
            TableDigests.TABLE);

    private Catalog() {}

    /** Those that lie in the lake. */
    public static List<Table> stored() {
        return ALL.stream().filter(t -> t.layer() != Layer.LANDING).toList();
    }

    public static Optional<Table> named(String name) {
        return ALL.stream().filter(t -> t.name().equals(name)).findFirst();
    }
}
