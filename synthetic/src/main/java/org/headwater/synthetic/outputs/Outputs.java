package org.headwater.synthetic.outputs;

import java.util.List;
import org.headwater.synthetic.chat.GroupHealth;
import org.headwater.synthetic.chat.MessageIntents;
import org.headwater.synthetic.chat.WecomCustomers;
import org.headwater.synthetic.chat.WecomGroups;
import org.headwater.synthetic.chat.WecomMessages;
import org.headwater.synthetic.files.BrandFiles;
import org.headwater.synthetic.files.Consents;
import org.headwater.synthetic.files.Deliveries;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.files.Identities;
import org.headwater.synthetic.files.MiniProgramOrders;
import org.headwater.synthetic.files.MiniProgramRefunds;
import org.headwater.synthetic.files.OceanEngineCosts;
import org.headwater.synthetic.files.ShopifyOrders;
import org.headwater.synthetic.files.ShopifyRefunds;
import org.headwater.synthetic.files.TaobaoOrders;
import org.headwater.synthetic.files.TaobaoRefunds;
import org.headwater.synthetic.files.TencentCosts;
import org.headwater.synthetic.traces.EventFiles;
import org.headwater.synthetic.truth.CampaignEffectTruth;
import org.headwater.synthetic.truth.CampaignTruth;
import org.headwater.synthetic.truth.CausedOrderTruth;
import org.headwater.synthetic.truth.ContentTruth;
import org.headwater.synthetic.truth.IdentityTruth;
import org.headwater.synthetic.truth.OrderTruth;
import org.headwater.synthetic.truth.PeopleTruth;
import org.headwater.synthetic.truth.StaffTruth;
import org.headwater.synthetic.truth.TasteTruth;
import org.headwater.synthetic.truth.TieTruth;
import org.headwater.synthetic.truth.TrustTruth;
import org.headwater.synthetic.truth.TruthTable;

/** All that is written of a world. To add a kind of file or a table of truth: a class, and a line here. */
public final class Outputs {

    public static final List<DistrictFiles> OF_DISTRICTS = List.of(
            new TaobaoOrders(),
            new TaobaoRefunds(),
            new ShopifyOrders(),
            new ShopifyRefunds(),
            new MiniProgramOrders(),
            new MiniProgramRefunds(),
            new WecomMessages(),
            new WecomCustomers(),
            new WecomGroups(),
            new EventFiles(),
            new Consents(),
            new Deliveries(),
            new Identities());

    public static final List<BrandFiles> OF_BRANDS = List.of(new TencentCosts(), new OceanEngineCosts());

    public static final List<TruthTable> TRUTHS = List.of(
            new PeopleTruth(),
            new TasteTruth(),
            new TrustTruth(),
            new TieTruth(),
            new StaffTruth(),
            new IdentityTruth(),
            new OrderTruth(),
            new CausedOrderTruth(),
            new CampaignTruth(),
            new CampaignEffectTruth(),
            new ContentTruth(),
            new MessageIntents(),
            new GroupHealth());

    private Outputs() {}
}
